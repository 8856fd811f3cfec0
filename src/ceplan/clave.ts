import type { Clave } from './tipos';

/**
 * `OP|1.1`: a key for maps.
 * @example
 * claveTexto({ tipo: 'OP', codigo: '1.1' }) // "OP|1.1"
 */
export const claveTexto = ({ tipo, codigo }: Clave): string => `${tipo}|${codigo}`;

/**
 * `OP|1.1|2023`: the key of an indicator in a year.
 * @example
 * claveAnio({ tipo: 'OP', codigo: '1.1' }, 2023) // "OP|1.1|2023"
 */
export const claveAnio = (clave: Clave, anio: number): string => `${claveTexto(clave)}|${anio}`;

/**
 * Order of codes as people count: 2 before 10, 16.1 before 16.2, 1.2 before 1.10.
 * @example
 * ['1.10', '10', '1.2', '2'].sort(compararCodigos) // ["1.2","1.10","2","10"]
 */
export function compararCodigos(a: string, b: string): number {
  const [as, bs] = [partes(a), partes(b)];
  for (let i = 0; i < Math.min(as.length, bs.length); i++) {
    const [x, y] = [as[i]!, bs[i]!];
    const diferencia = Number(x) - Number(y);
    if (diferencia !== 0 && !Number.isNaN(diferencia)) return diferencia;
    if (Number.isNaN(diferencia) && x !== y) return x < y ? -1 : 1;
  }
  return as.length - bs.length;
}

const partes = (codigo: string): string[] => codigo.match(/\d+|\D+/g) ?? [];

/**
 * OP indicators first, then services by number: the order of the matrix.
 * @example
 * [{ tipo: 'Servicio', codigo: '2' }, { tipo: 'OP', codigo: '1.1' }].sort(compararClaves).map(claveTexto) // ["OP|1.1","Servicio|2"]
 */
export const compararClaves = (a: Clave, b: Clave): number =>
  a.tipo === b.tipo ? compararCodigos(a.codigo, b.codigo) : a.tipo === 'OP' ? -1 : 1;
