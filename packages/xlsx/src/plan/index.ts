export * from './cells';
export * from './style';
export * from './plan';
export * from './workbook';
export * from './text';
export * from './mark';
export * from './names';
