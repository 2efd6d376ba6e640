// Before the first paint, so that neither the colours nor the width of the page change once React is there.
// A file of its own: a strict Content-Security-Policy runs no inline script.
try {
  const theme = localStorage.getItem('harbour-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // The storage is blocked: the system's theme it is.
}
