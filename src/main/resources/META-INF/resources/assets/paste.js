/* Sends along the markup of what is pasted into a field, where it was pasted whole and not edited after. */
'use strict';
(() => {
  const MOST = 2_000_000;

  document.querySelectorAll('input[data-markup]').forEach((markup) => {
    const field = document.getElementById(markup.dataset.markup);
    field?.addEventListener('paste', (event) => {
      const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
      const html = event.clipboardData?.getData('text/html') ?? '';
      markup.dataset.next = whole && html.length <= MOST ? html : '';
    });
    field?.addEventListener('input', () => {
      markup.value = markup.dataset.next ?? '';
      delete markup.dataset.next;
    });
  });
})();
