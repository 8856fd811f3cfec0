/*
 * Where WebView2 is absent, desktop Excel shows the pane in Internet Explorer 11, which cannot
 * even parse the rest. So this file is plain ES5, is not compiled, and says what to do.
 */
(function () {
  'use strict';
  var modern =
    typeof Promise === 'function' &&
    typeof Symbol === 'function' &&
    typeof Proxy === 'function' &&
    'noModule' in document.createElement('script');
  if (modern) return;
  function tell() {
    var panel = document.getElementById('panel');
    var notice = document.getElementById('sin-navegador');
    if (panel) panel.style.display = 'none';
    if (notice) notice.removeAttribute('hidden');
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
  else tell();
})();
