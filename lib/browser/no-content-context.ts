/**
 * Stands in for WXT's content script context, which would take a third of the early script's
 * size: the guard must go on holding when the extension is updated, not stop itself.
 */
export class ContentScriptContext {}
