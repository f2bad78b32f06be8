"use strict";
var SellerDetails = SellerDetails || {};
SellerDetails.CallSummary = (() => {
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

  // callSummary.ts
  var callSummary_exports = {};
  __export(callSummary_exports, {
    onLoad: () => onLoad
  });

  // ../../shared/domain/time.ts
  var SECOND_MS = 1e3;
  var MINUTE_MS = 60 * SECOND_MS;
  var HOUR_MS = 60 * MINUTE_MS;
  var DAY_MS = 24 * HOUR_MS;

  // ../../shared/host/pageWide.ts
  function pageWide(key, make, target = window) {
    var _a, _b;
    const holder = target;
    return (_b = holder[_a = Symbol.for(key)]) != null ? _b : holder[_a] = make();
  }

  // ../../shared/host/openingMoment.ts
  var momentsOf = (target) => pageWide("slr.moment/1", () => ({ awaiting: /* @__PURE__ */ new Map(), listeners: /* @__PURE__ */ new Map() }), target);
  function announceMoment(target, callId, atMs) {
    const { awaiting, listeners } = momentsOf(target);
    const present = listeners.get(callId);
    if (present) [...present].forEach((listener) => listener(atMs));
    else awaiting.set(callId, { atMs, announcedAt: Date.now() });
  }

  // callSummary.ts
  var PARAMETER = "slr_offsetms";
  var LONGEST_MS = DAY_MS;
  var INITIAL_LOAD = 1;
  function momentOf(form) {
    var _a, _b;
    const value = (_b = (_a = form.data.attributes) == null ? void 0 : _a.get(PARAMETER)) == null ? void 0 : _b.getValue();
    const atMs = typeof value === "number" || typeof value === "string" && /^\d+$/.test(value) ? Number(value) : NaN;
    return Number.isInteger(atMs) && atMs >= 0 && atMs <= LONGEST_MS ? atMs : void 0;
  }
  function isOpening(event) {
    var _a, _b, _c;
    const state = (_c = (_b = (_a = event.getEventArgs) == null ? void 0 : _a.call(event)) == null ? void 0 : _b.getDataLoadState) == null ? void 0 : _c.call(_b);
    return state === void 0 || state === INITIAL_LOAD;
  }
  function onLoad(event) {
    const form = event.getFormContext();
    const atMs = isOpening(event) ? momentOf(form) : void 0;
    if (atMs === void 0) return;
    const callId = form.data.entity.getId().replace(/[{}]/g, "").toLowerCase();
    announceMoment(window, callId, atMs);
    if (window.parent === window) return;
    try {
      announceMoment(window.parent, callId, atMs);
    } catch (e) {
    }
  }
  return __toCommonJS(callSummary_exports);
})();
