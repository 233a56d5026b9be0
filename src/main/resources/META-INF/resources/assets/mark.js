/* Marks words of a copy as the passage of a claim, with their place in the text counted in UTF-16 units. */
'use strict';
(() => {
  const source = document.querySelector('.source[data-source]');
  const exact = document.getElementById('exact');
  const start = document.getElementById('start');
  if (!source || !exact || !start) {
    return;
  }
  const text = source.textContent;
  const says = document.querySelector('[data-mark-says]');
  const say = (words) => {
    if (says) {
      says.textContent = words;
    }
  };
  let chosen = null;

  /* A range's text is the text of its nodes as they are, whatever spaces a page would show. */
  const offset = (node, within) => {
    const before = document.createRange();
    before.setStart(source, 0);
    before.setEnd(node, within);
    return before.toString().length;
  };

  /** The selected stretch of the source, or null when nothing in it is selected. */
  const selected = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(source)) {
      return null;
    }
    const from = source.contains(range.startContainer) ? offset(range.startContainer, range.startOffset) : 0;
    const to = source.contains(range.endContainer) ? offset(range.endContainer, range.endOffset) : text.length;
    return from < to ? { from, to } : null;
  };

  const unmark = () => {
    source.querySelectorAll('mark.on').forEach((mark) => mark.replaceWith(...mark.childNodes));
    source.normalize();
  };

  const draw = (from, to) => {
    unmark();
    const nodes = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    const parts = [];
    for (let at = 0, node = nodes.nextNode(); node && at < to; at += node.length, node = nodes.nextNode()) {
      if (at + node.length > from) {
        parts.push([node, Math.max(from - at, 0), Math.min(to - at, node.length)]);
      }
    }
    parts.forEach(([node, first, last]) => {
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      const mark = document.createElement('mark');
      mark.className = 'on';
      range.surroundContents(mark);
    });
  };

  const put = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const markPassage = ({ from, to }) => {
    start.value = from;
    put(exact, text.slice(from, to));
    document.getSelection().removeAllRanges();
    draw(from, to);
    say('Marked as the passage.');
  };

  /* Words inside the passage are chosen to be quoted; words elsewhere become the passage. */
  const passageHolds = ({ from, to }) => {
    const first = Number(start.value);
    return start.value !== '' && from >= first && to <= first + exact.value.length;
  };

  document.addEventListener('selectionchange', () => {
    chosen = selected() ?? chosen;
  });
  source.addEventListener('pointerup', () => {
    const words = selected();
    if (words && !passageHolds(words)) {
      markPassage(words);
    }
  });
  document.addEventListener('keydown', (event) => {
    const words = event.key === 'm' && window.deskKey?.(event) && selected();
    if (words) {
      event.preventDefault();
      markPassage(words);
    }
  });
  document.addEventListener('click', (event) => {
    const kind = event.target.closest?.('button[data-mark]')?.dataset.mark;
    if (!kind) {
      return;
    }
    if (!chosen) {
      say('Select words in the source first.');
    } else if (kind === 'passage') {
      markPassage(chosen);
    } else {
      const rows = [...document.querySelectorAll('[name=quoteExact], [name="quotations.exact"]')];
      const row = rows.findLast((field) => field.value === '');
      if (row) {
        put(row, text.slice(chosen.from, chosen.to));
        say('Put among the quotations.');
      } else {
        say('Every quotation is filled in: add another first.');
      }
    }
  });

  /* Whoever types the passage moves it: its place is known only if the words still stand there, or stand once. */
  exact.addEventListener('input', (event) => {
    if (!event.isTrusted) {
      return;
    }
    const words = exact.value;
    const at = Number(start.value);
    if (words !== '' && start.value !== '' && text.startsWith(words, at)) {
      draw(at, at + words.length);
      return;
    }
    const first = words === '' ? -1 : text.indexOf(words);
    const once = first >= 0 && text.indexOf(words, first + 1) < 0;
    start.value = once ? first : '';
    once ? draw(first, first + words.length) : unmark();
  });

  if (exact.value !== '' && start.value !== '' && text.startsWith(exact.value, Number(start.value))) {
    draw(Number(start.value), Number(start.value) + exact.value.length);
  }
})();
