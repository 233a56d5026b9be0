// For pages that show cards of claims: gives each frame the height that its card asks for. Without it a frame keeps the
// height that it was written with. Listens to the site that it came from alone, and there to frames on this page alone.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const site = new URL(script.src).origin;
  const cards = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(site + '/claims/'));
  addEventListener('message', (event) => {
    if (event.origin !== site || event.data?.onrecord !== 'height') return;
    const height = event.data.height;
    if (!Number.isInteger(height) || height < 40 || height > 4000) return;
    const frame = cards().find((card) => card.contentWindow === event.source);
    if (frame) frame.height = height;
  });
  // A card that was there before this script has told its height to nobody.
  cards().forEach((card) => card.contentWindow.postMessage({ onrecord: 'measure' }, site));
})();
