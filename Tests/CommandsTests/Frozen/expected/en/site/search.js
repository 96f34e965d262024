// Searches the texts of all published cases while somebody types, in pieces of an index that are fetched as they are
// needed (search/w-*.json, search/r-*.txt). Without it the lists are simply lists.
(function () {
  "use strict";
  var script = document.currentScript;
  var form = document.getElementById("search");
  var field = document.getElementById("words");
  var found = document.getElementById("found");
  if (!script || !form || !field || !found || form.dataset.ready) { return; }
  form.dataset.ready = "yes";
  var list = document.getElementById("items");
  var pager = document.querySelector(".pager");
  var root = script.src.replace(/[^\/]*$/, "");
  var step = 20;

  // Å and å are found by a, and so are other signs upon letters as in English.
  var latin = ("a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss").split(" ");
  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/[\u00c0-\u00ff]/g, function (sign) {
      // The last of the small letters is y with two dots, where the capitals have the German double s.
      return sign === "\u00ff" ? "y" : latin[sign.charCodeAt(0) & 31] .replace("-", " ");
    }).replace(/[\u0300-\u036f]/g, "");
  }
  function wordsOf(text) {
    return fold(text).match(/[a-z0-9\u0100-\u02ff\u0370-\u1fff\u3000-\ud7ff\ue000-\uffff]+/g) || [];
  }

  // The endings that a word may have instead of its own: maten, mats, matens.
  var endings = ("a ad ade ades an anas ande andes ar are aren arens ares arna arnas ars as ast at ats d da dd de den dens des "
    + "e en ens er era erna ernas ers es et ets n na nas ne ns or orna ornas ors r s t te ts").split(" ");
  var isEnding = { "": true };
  endings.forEach(function (ending) { isEnding[ending] = true; });
  function stem(word) {
    for (var length = 5; length > 0; length -= 1) {
      if (word.length - length >= 3 && isEnding[word.slice(-length)]) { return word.slice(0, -length); }
    }
    return word;
  }

  var pieces = {};
  function fetched(path, read) {
    if (!pieces[path]) {
      pieces[path] = fetch(root + path).then(function (answer) {
        if (answer.status === 404) { return null; }
        if (!answer.ok) { throw new Error(path); }
        return read(answer);
      });
      // What could not be fetched is asked for again.
      pieces[path].catch(function () { delete pieces[path]; });
    }
    return pieces[path];
  }
  function sign(letter) { return /[a-z0-9]/.test(letter) ? letter : "_"; }
  function piece(word) {
    var first = sign(word[0]);
    return "search/w-" + first + (first === "_" ? "_" : sign(word[1])) + ".json";
  }

  // The cases of which a word tells, by their numbers.
  function add(cases, words, beginnings) {
    words.split(",").forEach(function (group) {
      var parts = group.split(" ");
      var beginning = beginnings[parseInt(parts[0], 36)];
      var serial = 0;
      for (var place = 1; place < parts.length; place += 1) {
        serial += parseInt(parts[place], 36);
        cases.add(beginning + "-" + (serial < 1000 ? ("000" + serial).slice(-4) : serial));
      }
    });
  }
  function matching(word, isNear) {
    return fetched(piece(word), function (answer) { return answer.json(); }).then(function (index) {
      var cases = new Set();
      if (!index) { return cases; }
      var base = stem(word);
      var begin = isNear ? word.slice(0, Math.max(3, word.length - 2)) : word;
      Object.keys(index.w).forEach(function (other) {
        var isForm = other.indexOf(base) === 0 && isEnding[other.slice(base.length)];
        if (isForm || other.indexOf(begin) === 0) { add(cases, index.w[other], index.s); }
      });
      return cases;
    });
  }
  function search(words, isNear) {
    return Promise.all(words.map(function (word) { return matching(word, isNear); })).then(function (sets) {
      sets.sort(function (one, other) { return one.size - other.size; });
      return Array.from(sets[0]).filter(function (number) {
        return sets.every(function (set) { return set.has(number); });
      }).sort(newestFirst);
    });
  }
  function newestFirst(one, other) {
    var a = one.split("-");
    var b = other.split("-");
    return b[1] - a[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1);
  }

  // The lines of lists for some cases.
  function lines(numbers) {
    var paths = numbers.map(function (number) {
      var parts = number.split("-");
      return "search/r-" + parts[0] + "-" + parts[1] + "-" + Math.floor(parts[2] / 25) + ".txt";
    });
    return Promise.all(paths.map(function (path) {
      return fetched(path, function (answer) { return answer.text(); });
    })).then(function (texts) {
      return numbers.map(function (number, place) {
        var record = (texts[place] || "").split("\u001e").filter(function (text) {
          return text.indexOf(number + "\n") === 0;
        })[0];
        return record ? record.slice(number.length + 1) : "";
      });
    });
  }

  var results = document.createElement("ul");
  results.className = "items";
  results.id = "results";
  results.hidden = true;
  var more = document.createElement("button");
  more.type = "button";
  more.className = "more";
  more.textContent = script.dataset.more || "+";
  more.hidden = true;
  form.parentNode.insertBefore(results, form.nextSibling);
  form.parentNode.insertBefore(more, results.nextSibling);

  var asked = 0;
  var numbers = [];
  var shown = 0;
  function show(question) {
    var next = numbers.slice(shown, shown + step);
    return lines(next).then(function (html) {
      if (question !== asked) { return; }
      var holder = document.createElement("template");
      holder.innerHTML = html.join("");
      holder.content.querySelectorAll("a[href]").forEach(function (link) {
        link.setAttribute("href", root + link.getAttribute("href").replace(/^(\.\.\/)+/, ""));
      });
      var first = holder.content.querySelector("a[href]");
      if (shown === 0) { results.textContent = ""; }
      results.appendChild(holder.content);
      if (shown > 0 && first) { first.focus(); }
      shown += next.length;
      more.hidden = shown >= numbers.length;
    });
  }
  function tell(isNear) {
    var count = numbers.length;
    var data = script.dataset;
    found.textContent = count === 0 ? data.none
      : isNear && data.near ? data.near.replace("#", count)
      : count === 1 ? data.one : data.many.replace("#", count);
  }
  function set(isSearching) {
    results.hidden = !isSearching;
    if (!isSearching) { more.hidden = true; }
    if (list) { list.hidden = isSearching; }
    if (pager) { pager.hidden = isSearching; }
  }
  // Where nothing can be fetched, the lines of this page are gone through.
  function filter(words) {
    set(false);
    if (!list) { return; }
    var count = 0;
    Array.prototype.forEach.call(list.children, function (item) {
      var text = fold(item.textContent);
      item.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!item.hidden) { count += 1; }
    });
    numbers = { length: count };
    tell(false);
  }
  function ask() {
    var question = asked += 1;
    var words = wordsOf(field.value).filter(function (word) { return word.length > 1; });
    if (words.length === 0) {
      set(false);
      found.textContent = "";
      if (list) { Array.prototype.forEach.call(list.children, function (item) { item.hidden = false; }); }
      return;
    }
    var isNear = false;
    search(words, false).then(function (all) {
      if (all.length > 0) { return all; }
      isNear = true;
      return search(words, true);
    }).then(function (all) {
      if (question !== asked) { return undefined; }
      numbers = all;
      shown = 0;
      more.hidden = true;
      if (all.length === 0) { results.textContent = ""; }
      set(true);
      tell(isNear);
      return show(question);
    }).catch(function () { if (question === asked) { filter(words); } });
  }

  more.addEventListener("click", function () { show(asked); });
  var waiting;
  field.addEventListener("input", function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(ask, 100);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.clearTimeout(waiting);
    ask();
  });
  form.hidden = false;
  if (field.value) { ask(); }
})();
