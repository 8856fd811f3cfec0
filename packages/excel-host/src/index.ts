/**
 * An Excel without Excel: answers the genuine Office.js client, over workbooks of `xlsx/`. Runs in
 * a page and in Node; `node.ts` loads the client in Node. See `docs/host.md`.
 */
export { Host, type HostOptions, type HostStats, type NativeBridge } from './host';
export type { HostChange } from './session';
export type { CustomFunction, UnsupportedFormula } from './calc';
export { HostError, type HostErrorCode } from './errors';
export { PROFILES, supports, type Profile, type ProfileFacts } from './profiles';
export { displayText } from './objects/rangeValues';
export { registeredFunctions, type FunctionsMetadata } from './metadata';
export type { Mistake } from './person/mistakes';
