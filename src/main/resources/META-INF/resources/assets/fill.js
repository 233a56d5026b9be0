/* Puts what the server read from the words as printed into the fields beside them, never over what a person typed. */
'use strict';
(() => {
  const isProposed = (field) => 'filled' in field.dataset && field.dataset.filled === field.value;
  const proposed = (within) => [...within.querySelectorAll('[data-filled]')].filter(isProposed);
  const holder = (field) => field.closest('.field') ?? field;

  const put = (field, value) => {
    field.value = value;
    if (field.value === '') {
      delete field.dataset.filled;
    } else {
      field.dataset.filled = field.value;
    }
    holder(field).classList.toggle('filled', field.value !== '');
  };

  /* All that was proposed before was read anew: what follows from nothing any more goes. */
  const propose = (reads) => {
    const values = new Map();
    reads.querySelectorAll('[data-fill]').forEach(({ dataset }) => values.set(dataset.fill, dataset.value ?? ''));
    proposed(document).filter(({ id }) => !values.has(id)).forEach((field) => put(field, ''));
    values.forEach((value, id) => {
      const field = document.getElementById(id);
      if (field && field.value !== value && (field.value === '' || isProposed(field))) {
        put(field, value);
      }
    });
  };

  document.querySelectorAll('.reads').forEach(propose);
  document.addEventListener('htmx:afterSwap', ({ detail: { target } }) => {
    if (target.matches('.reads')) {
      propose(target);
    }
  });
  /* What nobody typed is read again by the server, from the words as they stand when the form is sent. */
  document.addEventListener('formdata', ({ target, formData }) => {
    proposed(target).filter(({ name }) => name).forEach(({ name }) => formData.set(name, ''));
  });
  document.addEventListener('input', ({ target }) => {
    if ('filled' in target.dataset && !isProposed(target)) {
      delete target.dataset.filled;
      holder(target).classList.remove('filled');
    }
  });
})();
