/** An indicator and an OP looked into, and what would be if: selectors over an evaluation. */
export * from './desglose';
export * from './ficha';
export * from './necesario';
export * from './operacion';
export * from './supuesto';
