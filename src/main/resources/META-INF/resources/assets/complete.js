/* Fills the list of suggestions of a field as one types. Without it the field takes what is typed all the same. */
'use strict';
(() => {
  const waiting = new WeakMap();
  const asked = new WeakMap();

  const fill = async (field, list) => {
    const request = {};
    asked.set(list, request);
    const answer = await fetch(`${list.dataset.options}?q=${encodeURIComponent(field.value)}`).catch(() => null);
    /* A slow answer to what was typed before comes too late. */
    if (answer?.ok && !answer.redirected && asked.get(list) === request) {
      list.innerHTML = await answer.text();
    }
  };

  document.addEventListener('input', ({ target, inputType }) => {
    const list = target.list;
    if (list?.dataset.options && inputType !== 'insertReplacementText') {
      clearTimeout(waiting.get(list));
      waiting.set(list, setTimeout(fill, 200, target, list));
    }
  });
})();
