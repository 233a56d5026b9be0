/* Puts what the server read from the words as printed into the fields beside them, never over what a person typed. */
'use strict';
(() => {
  const untouched = (field) => field.value === '' || field.dataset.filled === field.value;
  const holder = (field) => field.closest('.field') ?? field;

  const fill = (proposal) => {
    const field = document.getElementById(proposal.dataset.fill);
    const value = proposal.dataset.value ?? '';
    if (!field || !untouched(field) || field.value === value) {
      return;
    }
    field.value = value;
    if (field.value === '') {
      delete field.dataset.filled;
    } else {
      field.dataset.filled = field.value;
    }
    holder(field).classList.toggle('filled', field.value !== '');
  };

  document.addEventListener('htmx:load', (event) => {
    const loaded = event.detail.elt;
    if (loaded.matches('[data-fill]')) {
      fill(loaded);
    }
    loaded.querySelectorAll('[data-fill]').forEach(fill);
  });
  document.addEventListener('input', ({ target }) => {
    if ('filled' in target.dataset && target.value !== target.dataset.filled) {
      delete target.dataset.filled;
      holder(target).classList.remove('filled');
    }
  });
})();
