/* Every page works without this file. It tells htmx requests apart from forged ones, and minds the focus. */
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector('meta[name="redress-form"]');
    if (token) {
      event.detail.headers["X-Redress-Form"] = token.content;
    }
  });

  /* A new problem is read out and seen; an answered one goes away with the next success. */
  document.addEventListener("htmx:afterSwap", function (event) {
    var problem = document.getElementById("problem");
    if (!problem) {
      return;
    }
    if (event.detail.target === problem) {
      problem.scrollIntoView({ block: "nearest" });
    } else {
      problem.replaceChildren();
    }
    var focus = event.detail.target.querySelector("[data-focus]");
    if (focus) {
      focus.focus();
    }
  });

  document.addEventListener("htmx:sendError", function () {
    var problem = document.getElementById("problem");
    var text = document.body.getAttribute("data-offline");
    if (problem && text) {
      var notice = document.createElement("p");
      notice.className = "banner bad";
      notice.textContent = text;
      problem.replaceChildren(notice);
    }
  });

  /* A form is sent once, however often its button is pressed. Back brings the buttons back. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("hx-post") || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    } else {
      form.dataset.sent = "yes";
      form.setAttribute("aria-busy", "true");
    }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    });
  });

  /* "/" goes to the first search field of the page, unless somebody is writing. */
  document.addEventListener("keydown", function (event) {
    var writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var search = document.querySelector('input[type="search"]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  /* In a list of data-item, j and k move, and a key presses what carries it as data-key in the present item. */
  function items() {
    return Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
  }
  function present() {
    return document.activeElement.closest("[data-item]") || document.querySelector("[data-item][data-start]") || document.querySelector("[data-item]");
  }
  function show(item) {
    if (item) {
      item.focus();
      item.scrollIntoView({ block: "nearest" });
    }
  }
  document.addEventListener("keydown", function (event) {
    var active = document.activeElement;
    var writing = /^(TEXTAREA|SELECT)$/.test(active.tagName) || (active.tagName === "INPUT" && !/^(radio|checkbox)$/.test(active.type));
    var item = present();
    if (!item || writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) {
      return;
    }
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "j" || key === "k") {
      var all = items();
      var next = active.closest("[data-item]") ? all.indexOf(item) + (key === "j" ? 1 : -1) : 0;
      show(all[Math.min(Math.max(next, 0), all.length - 1)]);
      event.preventDefault();
      return;
    }
    if (key === "Enter" && active !== item && active !== document.body) {
      return;
    }
    var target = item.querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (target) {
      event.preventDefault();
      if (target.tagName === "INPUT") {
        target.closest("details").open = true;
        target.scrollIntoView({ block: "nearest" });
      }
      target.click();
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    show(document.querySelector("[data-item][data-start]"));
  });
  if (document.readyState !== "loading") {
    show(document.querySelector("[data-item][data-start]"));
  }
})();
