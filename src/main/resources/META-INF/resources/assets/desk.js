/* The desk's keyboard, and care for what is being typed. Every page works without it. */
'use strict';
(() => {
  const KEYS_OFF = 'onrecord.keys.off';
  const help = document.getElementById('keys');

  /* Single keys get in the way of speech input and of some hands: whoever wants can turn them off (WCAG 2.1.4). */
  const keysOn = () => {
    try {
      return localStorage.getItem(KEYS_OFF) === null;
    } catch {
      return true;
    }
  };
  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  /** Whether a key was meant as one of the desk's own; mark.js asks too. */
  window.deskKey = (event) =>
    keysOn() && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    && !typing(event.target) && !document.querySelector('dialog[open]');

  const step = (by) => {
    const links = [...document.querySelectorAll('.entries > li, .queue > li, .queue tbody > tr')]
      .map((row) => row.querySelector('a'))
      .filter(Boolean);
    const next = links.indexOf(document.activeElement) + by;
    links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
  };

  const acts = {
    /* Only who may enter claims has the link. */
    n: () => document.querySelector('.bar [href="/desk/claims/new"]')?.click(),
    '/': () => document.querySelector('.bar input[type=search]')?.focus(),
    j: () => step(1),
    k: () => step(-1),
    '?': () => help?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (Object.hasOwn(acts, event.key) && window.deskKey(event)) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  if (help) {
    const toggle = document.getElementById('keys-on');
    toggle.checked = keysOn();
    toggle.addEventListener('change', () => {
      try {
        toggle.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '');
      } catch { /* A browser that keeps nothing keeps the keys. */ }
    });
    document.querySelectorAll('button[data-keys]').forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => help.showModal());
    });
  }

  /* Whoever adds a row to a form goes on in it. */
  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    if (/^add-/.test(detail.requestConfig?.elt.id)) {
      document.getElementById(detail.target.id)?.querySelector('.rows > li:last-child :is(input, textarea)')?.focus();
    }
  });

  /* A form that came back, with errors or because somebody was faster, is as unsaved as one that was typed into: the
     page has the address that it was sent to. Of any other that holds what is saved nowhere, the server says so. */
  const summary = document.querySelector('.summary');
  summary?.focus();
  const back = document.querySelector('.summary, .conflict') !== null;
  const here = (address) => new URL(address).pathname === location.pathname;
  const sentHere = (form) =>
    here(form.action) || [...form.querySelectorAll('[formaction]')].some((button) => here(button.formAction));
  const unsaved = (form) => form.matches('[data-dirty=unsaved]') || (back && sentHere(form));
  const dirty = new Set([...document.querySelectorAll('form[data-dirty]')].filter(unsaved));
  /* Each form on its way, with those that were dirty when it was sent. */
  const sending = new Map();

  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form?.matches('[data-dirty]')) {
      dirty.add(form);
    }
  });

  /* Where a page's form leads back to the same page, what else is typed there is kept for it, by this tab alone. */
  const KEPT = 'onrecord.kept.';
  const keep = (form) => {
    try {
      sessionStorage.setItem(KEPT + form.dataset.kept, new URLSearchParams(new FormData(form)).toString());
      return true;
    } catch {
      return false;
    }
  };
  const kept = (form) => {
    try {
      return sessionStorage.getItem(KEPT + form.dataset.kept);
    } catch {
      return null;
    }
  };
  const forget = (form) => {
    try {
      sessionStorage.removeItem(KEPT + form.dataset.kept);
    } catch { /* A browser that keeps nothing has kept nothing. */ }
  };
  const keepOthers = () =>
    dirty.forEach((form) => {
      if ('kept' in form.dataset && keep(form)) {
        dirty.delete(form);
      }
    });

  /** The same form as it was typed; the server writes it, since it may need more rows than stand there. */
  const typedAgain = async (form) => {
    const fields = new URLSearchParams(kept(form));
    fields.set('csrf-token', form.elements['csrf-token'].value);
    fields.set('do', 'look');
    const answer = await fetch(form.action, { method: 'POST', body: fields }).catch(() => null);
    const page = new DOMParser().parseFromString(answer?.ok ? await answer.text() : '', 'text/html');
    return [...page.forms].find((other) => other.dataset.kept === form.dataset.kept);
  };
  const giveBack = async (form) => {
    const whole = (some) => some.closest('details') ?? some;
    form.inert = true;
    const again = await typedAgain(form);
    form.inert = false;
    if (again) {
      whole(form).replaceWith(whole(again));
      dirty.add(again);
      forget(again);
    }
  };
  document.querySelectorAll('form[data-kept]').forEach((form) => {
    if (kept(form) !== null) {
      giveBack(form);
    }
  });

  /* Who comes back to a form finds in it what they typed, but browsers leave out fields without completion. What was
     only proposed is proposed anew. */
  const note = (form) => {
    const fields = [...form.querySelectorAll('input[autocomplete=off][id]')]
      .filter(({ dataset, value }) => dataset.filled !== value);
    history.replaceState({ ...history.state, typed: fields.map((field) => [field.id, field.value]) }, '');
  };
  if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
    history.state?.typed?.forEach(([id, value]) => {
      const field = document.getElementById(id);
      if (field && field.value !== value) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
  }

  const sendable = () => {
    sending.clear();
    document.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
  };
  window.addEventListener('beforeunload', (event) => {
    if (dirty.size > 0) {
      event.preventDefault();
      /* Nobody tells us whether the person then stays: whoever does finds everything as it was, and can send again. */
      sending.forEach((before) => before.forEach((form) => dirty.add(form)));
      sendable();
    }
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (sending.has(form)) {
      event.preventDefault();
      return;
    }
    sending.set(form, [...dirty]);
    dirty.delete(form);
    if (form.matches('[data-dirty]')) {
      note(form);
    }
    if ('kept' in form.dataset) {
      forget(form);
    }
    if (form.matches('[data-returns]')) {
      keepOthers();
    }
    event.submitter?.setAttribute('aria-busy', 'true');
  });
  /* Coming back with the Back button, the page may be the very one that was left. */
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      sendable();
    }
  });
})();
