// Leads from an address that moved to the new one, with what was asked of it: a redirect in HTML alone would lose the
// view and the place on the page. <script src="…/moved.js" data-to="../new/"></script>
"use strict";
{
  const to = new URL(document.currentScript.dataset.to, location.href);
  to.search = location.search;
  to.hash = location.hash;
  location.replace(to);
}
