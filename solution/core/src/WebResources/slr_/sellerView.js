"use strict";
var SellerDetails = SellerDetails || {};
SellerDetails.SellerView = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // sellerView.ts
  var sellerView_exports = {};
  __export(sellerView_exports, {
    onLoad: () => onLoad
  });
  var CHOSEN_COLUMNS = ["slr_sellerid", "slr_period", "slr_from", "slr_to", "slr_compare", "slr_starred"];
  var PAUSE_MS = 600;
  var ATTEMPTS = 4;
  var pendingSaves = /* @__PURE__ */ new Map();
  function pendingSaveOf(form) {
    var _a;
    const id = form.data.entity.getId();
    const pending = (_a = pendingSaves.get(id)) != null ? _a : { isRunning: false, isOutdated: false };
    pendingSaves.set(id, pending);
    return pending;
  }
  function schedule(form, attempt = 1) {
    const pending = pendingSaveOf(form);
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => void save(form, attempt), PAUSE_MS * attempt);
  }
  async function save(form, attempt) {
    const pending = pendingSaveOf(form);
    if (pending.isRunning) {
      pending.isOutdated = true;
      return;
    }
    if (!form.data.entity.getIsDirty()) return;
    pending.isRunning = true;
    pending.isOutdated = false;
    let isSaved = true;
    try {
      await form.data.save();
    } catch (e) {
      isSaved = false;
    }
    pending.isRunning = false;
    if (pending.isOutdated) schedule(form);
    else if (!isSaved && attempt < ATTEMPTS) schedule(form, attempt + 1);
  }
  function onChosen(event) {
    schedule(event.getFormContext());
  }
  function onLoad(event) {
    const form = event.getFormContext();
    for (const column of CHOSEN_COLUMNS) {
      const attribute = form.getAttribute(column);
      attribute == null ? void 0 : attribute.removeOnChange(onChosen);
      attribute == null ? void 0 : attribute.addOnChange(onChosen);
    }
  }
  return __toCommonJS(sellerView_exports);
})();
