// Filters a list of cases while somebody types. Without it the list is simply a list.
(function () {
  "use strict";
  var script = document.currentScript;
  var form = document.getElementById("search");
  var field = document.getElementById("words");
  var found = document.getElementById("found");
  var list = document.getElementById("items");
  if (!form || !field || !found || !list) { return; }
  function plain(text) {
    return text.toLowerCase().normalize("NFC").replace(/\s+/g, " ");
  }
  var items = Array.prototype.map.call(list.children, function (item) {
    return { item: item, text: plain(item.textContent) };
  });
  function filter() {
    var words = plain(field.value).split(" ").filter(Boolean);
    var count = 0;
    items.forEach(function (entry) {
      var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.item.hidden = !fits;
      if (fits) { count += 1; }
    });
    if (words.length === 0) {
      found.textContent = "";
    } else if (count === 0) {
      found.textContent = script.dataset.none;
    } else {
      found.textContent = count === 1 ? script.dataset.one : script.dataset.many.replace("#", count);
    }
  }
  var waiting;
  field.addEventListener("input", function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(filter, 120);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    filter();
  });
  form.hidden = false;
  if (field.value) { filter(); }
})();
