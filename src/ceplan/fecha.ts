import type { Fecha } from './tipos';

/** Calendar days as `2024-01-31`: they compare as texts, and no time zone can shift them. */
interface Dia {
  readonly anio: number;
  readonly mes: number;
  readonly dia: number;
}

const diasDelMes = (anio: number, mes: number): number =>
  mes === 2 ? (esBisiesto(anio) ? 29 : 28) : [4, 6, 9, 11].includes(mes) ? 30 : 31;

const esBisiesto = (anio: number): boolean =>
  (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0;

/**
 * The parts of a calendar day; `null` for what is none, 2023-02-29 included.
 * @example
 * partesDeFecha('2024-02-29') // {"anio":2024,"mes":2,"dia":29}
 * partesDeFecha('2023-02-29') // null
 */
export function partesDeFecha(fecha: string): Dia | null {
  const [, anio, mes, dia] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(fecha)?.map(Number) ?? [];
  if (anio === undefined || mes === undefined || dia === undefined) return null;
  if (mes < 1 || mes > 12 || dia < 1 || dia > diasDelMes(anio, mes)) return null;
  return { anio, mes, dia };
}

/**
 * A day that the month does not have becomes its last one; `null` outside the years 0–9999.
 * @example
 * fecha(2023, 2, 31) // "2023-02-28"
 */
export function fecha(anio: number, mes: number, dia: number): Fecha | null {
  if (!Number.isInteger(anio) || anio < 0 || anio > 9999) return null;
  const digitos = (n: number, largo: number): string => String(n).padStart(largo, '0');
  const ultimo = Math.min(dia, diasDelMes(anio, mes));
  return `${digitos(anio, 4)}-${digitos(mes, 2)}-${digitos(ultimo, 2)}`;
}

/**
 * A day so many months and days later (31 January + 1 month = the last of February).
 * @example
 * sumar('2024-01-31', 1, 0) // "2024-02-29"
 */
export function sumar(inicio: Fecha, meses: number, dias: number): Fecha | null {
  const partes = partesDeFecha(inicio);
  if (!partes) return null;
  const corridos = partes.anio * 12 + (partes.mes - 1) + meses;
  const conMeses = fecha(Math.floor(corridos / 12), (corridos % 12) + 1, partes.dia);
  if (conMeses === null) return null;
  const dia = new Date(`${conMeses}T00:00:00Z`);
  dia.setUTCDate(dia.getUTCDate() + dias);
  return fecha(dia.getUTCFullYear(), dia.getUTCMonth() + 1, dia.getUTCDate());
}
