/**
 * The container alone, for documents that are not workbooks: parts by name, their types and
 * relationships, and strict XML. Parts that are not touched are saved byte for byte.
 */
export { Package, type Relationship } from './package';
export { DEFAULT_LIMITS } from './zip';
export { decodeXml, parseAttributes, scanXml, type XmlHandler } from './scan';
export { element, escapeAttribute, escapeText, XML_DECLARATION } from './xml';
export { XmlElement } from './xml';
