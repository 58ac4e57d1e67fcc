/* Keeps what an agent has typed during a call in this browser until it is sent; the form works without. */
(function () {
  "use strict";

  var done = document.querySelector("[data-draft-done]");
  var form = document.querySelector("form[data-draft]");
  if (!form) {
    return;
  }
  var place = "redress-draft-" + form.dataset.draft;
  var fields = Array.prototype.filter.call(form.elements, function (field) {
    return field.name && field.type !== "hidden" && field.type !== "submit";
  });

  function keep() {
    var draft = {};
    fields.forEach(function (field) {
      draft[field.name] = field.value;
    });
    try {
      localStorage.setItem(place, JSON.stringify(draft));
    } catch (full) {
      /* the form itself still holds it */
    }
  }

  function restore() {
    try {
      var draft = JSON.parse(localStorage.getItem(place) || "{}");
      fields.forEach(function (field) {
        if (draft[field.name] && (!field.value || field.tagName === "SELECT")) {
          field.value = draft[field.name];
        }
      });
    } catch (unreadable) {
      localStorage.removeItem(place);
    }
  }

  if (done) {
    localStorage.removeItem(place);
  } else {
    restore();
  }
  form.addEventListener("input", keep);
})();
