/** What tests judge workbooks with, and workbooks made without the library under test. */
export * from './everything';
export * from './flat';
export * from './hand';
export * from './prefixes';
export * from './soffice';
export * from './validator';
