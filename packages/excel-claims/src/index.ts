/**
 * Claims about what Excel does, one a case: a few steps over a scratch sheet, and what they give.
 * A host that stands for Excel runs them in its tests; an add-in can run them in a real Excel.
 */
export { type Claim } from './claim';
export { CLAIMS } from './claims';
export { runClaims, tryClaim, type ClaimResult, type ClaimsReport, type RunOptions } from './run';
