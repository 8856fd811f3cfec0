/**
 * What people typed into a casilla, checked again as its validation would: pasting takes
 * validations away, and other programs forget them. What can be read in two ways is not read.
 */
import * as valores from '../../libro/valores';
import { isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { ColumnaDeFormato } from '../formato';
import type { CeldaRecibida } from './hojas';
import { datosPersonalesEn } from './privacidad';
import type { ClaseDeHallazgo } from './tipos';

export interface Dicho {
  readonly clase: ClaseDeHallazgo;
  readonly encontrado: string;
  readonly esperado: string;
}

export interface CasillaLeida {
  /** `undefined` where it says nothing that can be taken; a blank is `null`. A date is `2023-12-31`. */
  readonly valor: CellValue | undefined;
  readonly duda: boolean;
  readonly dichos: readonly Dicho[];
}

export interface Fila {
  readonly anio: number;
  readonly esPorcentaje: boolean;
  readonly estados: readonly string[];
  /** 100 × numerator / denominator, where the row has both. */
  readonly razon: number | null;
}

const SIN_VALOR: CasillaLeida = { valor: null, duda: false, dichos: [] };

const toma = (valor: CellValue, ...dichos: Dicho[]): CasillaLeida => ({
  valor,
  duda: false,
  dichos,
});
const conDuda = (valor: CellValue, dicho: Dicho): CasillaLeida => ({
  valor,
  duda: true,
  dichos: [dicho],
});
const deja = (dicho: Dicho): CasillaLeida => ({ valor: undefined, duda: false, dichos: [dicho] });

export function leeCasilla(
  columna: ColumnaDeFormato,
  celda: CeldaRecibida,
  fila: Fila,
): CasillaLeida {
  const valor = valueOf(celda.cell);
  if (valores.vacia(celda.cell)) return SIN_VALOR;
  const encontrado = valores.comoTexto(valor);
  if (isErrorValue(valor)) return deja({ clase: 'celdaConError', encontrado, esperado: '' });
  switch (columna.tipo) {
    case 'numero':
      return numero(columna, celda, fila);
    case 'lista': {
      const opciones = columna.opciones ?? fila.estados;
      const leida = valores.deLista(celda.cell, opciones);
      if ('valor' in leida) return toma(leida.valor);
      return deja({ clase: 'noValido', encontrado, esperado: opciones.join(', ') });
    }
    case 'fecha': {
      const leida = valores.fecha(celda.cell);
      if (!('valor' in leida))
        return deja({ clase: 'noValido', encontrado, esperado: '31/12/2023' });
      const esperado = String(fila.anio);
      if (leida.valor.startsWith(esperado)) return toma(leida.valor);
      return conDuda(leida.valor, { clase: 'fueraDeRango', encontrado: leida.valor, esperado });
    }
    default:
      return textoLibre(encontrado);
  }
}

function numero(
  { campo }: ColumnaDeFormato,
  { cell, formato }: CeldaRecibida,
  fila: Fila,
): CasillaLeida {
  const { dato, problema } = valores.numero(cell);
  if (dato === null) return SIN_VALOR;
  if (typeof dato === 'number') return enRango(campo, comoSeVe(campo, dato, formato, fila));
  const encontrado = dato.noNumerico;
  if (problema?.clase !== 'numeroComoTexto') {
    return deja({ clase: 'noValido', encontrado, esperado: '' });
  }
  const { sugerido } = problema;
  if (sugerido.includes('|')) return deja({ clase: 'dosLecturas', encontrado, esperado: sugerido });
  const dicho: Dicho = { clase: 'numeroComoTexto', encontrado, esperado: sugerido };
  // "0.95" is a fraction as much as 0.95 is; "0.95 %" says what it is.
  const leido = encontrado.includes('%')
    ? toma(Number(sugerido))
    : comoSeVe(campo, Number(sugerido), 'General', fila);
  return enRango(campo, { ...leido, dichos: [dicho, ...leido.dichos] });
}

/** A percentage is in percent units: 0.95 that is shown as 95 %, or that N / D says is 95, is 95. */
function comoSeVe(campo: string, n: number, formato: string, fila: Fila): CasillaLeida {
  if (campo !== 'valor') return toma(n);
  const porcentual = formato.includes('%');
  const cien = Number((n * 100).toPrecision(12));
  const dicho = { encontrado: String(n), esperado: String(cien) };
  if (porcentual) {
    return fila.esPorcentaje
      ? toma(cien, { clase: 'fraccion', ...dicho })
      : conDuda(n, { clase: 'pareceFraccion', ...dicho });
  }
  if (!fila.esPorcentaje || n <= 0 || n > 1) return toma(n);
  if (fila.razon !== null && cerca(cien, fila.razon)) {
    return toma(cien, { clase: 'fraccion', ...dicho });
  }
  const loDiceLaRazon = fila.razon !== null && cerca(n, fila.razon);
  return loDiceLaRazon ? toma(n) : conDuda(n, { clase: 'pareceFraccion', ...dicho });
}

/** As printed, with a decimal or with none. */
const cerca = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.51, 0.006 * b);

function enRango(campo: string, leida: CasillaLeida): CasillaLeida {
  const n = leida.valor as number;
  const minimo = campo === 'denominador' ? n > 0 : campo === 'numerador' ? n >= 0 : true;
  if (minimo) return leida;
  const esperado = campo === 'denominador' ? '> 0' : '≥ 0';
  return deja({ clase: 'fueraDeRango', encontrado: String(n), esperado });
}

/** What would be a formula wherever it is typed, pasted or opened as CSV. */
const ABRE_FORMULA = /^[=+\-@\t\r]/;

/**
 * A text that came in as it may stand in a workbook: of Excel it stays a text when it is saved as
 * CSV and opened again only behind an apostrophe.
 */
export function textoSeguro(escrito: string): string {
  const texto = escrito.replace(/\r\n?/g, '\n').trim();
  return ABRE_FORMULA.test(texto) ? `'${texto}` : texto;
}

function textoLibre(escrito: string): CasillaLeida {
  const texto = escrito.replace(/\r\n?/g, '\n').trim();
  const personales = datosPersonalesEn(texto).map((clase): Dicho => ({
    clase,
    encontrado: texto,
    esperado: '',
  }));
  const seguro = textoSeguro(escrito);
  if (seguro === texto) return toma(texto, ...personales);
  const dicho: Dicho = { clase: 'pareceFormula', encontrado: texto, esperado: seguro };
  return toma(seguro, dicho, ...personales);
}
