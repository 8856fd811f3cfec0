/** An indicator in a row and in a sentence: the figures of its ficha. */
import { esND } from '../ceplan/cifra';
import type { AvanceIndicador } from '../ceplan/tiposEvaluacion';
import { CAUSAS, informe as T } from '../textos/informe';
import type { Celda, Columna, Tabla } from './bloques';
import { nivelEnPalabras, type Fuente } from './fuente';

const I = T.indicador;

/** A table of figures, one row an indicator. */
export function tablaDeCifras(
  f: Fuente,
  indicadores: readonly AvanceIndicador[],
  leyenda: string,
  conDos: boolean,
): Tabla {
  const titulos = T.resultados.columnasCifras(f.anios, conDos);
  const n = f.anios.length;
  const anchos = [8, 15, ...Array<number>(3 * n).fill(9), 15, 9, 15];
  const columnas: Columna[] = titulos.map((titulo, i) => ({
    titulo,
    ancho: anchos[i]!,
    lado: i < 2 ? 'izquierda' : 'derecha',
  }));
  return {
    clase: 'tabla',
    leyenda,
    columnas,
    filas: indicadores.map((i) => filaDeCifras(f, i, conDos)),
    pequena: true,
  };
}

function filaDeCifras(f: Fuente, i: AvanceIndicador, conDos: boolean): (string | Celda)[] {
  const suyos = f.anios.map((anio) => f.en(i, anio) ?? null);
  const derecha = (texto: string): Celda => ({ texto, lado: 'derecha' });
  return [
    i.codigo,
    i.ficha.responsable,
    ...suyos.map((uno) => derecha(uno ? f.medida(uno.logro, uno) : '')),
    ...suyos.map((uno) => derecha(uno ? f.valorObtenido(uno) : '')),
    ...suyos.map((uno) => (uno ? f.celdaAvance(uno.avanceTipo1) : '')),
    f.celdaNivel(i.nivelTipo1),
    ...(conDos ? [f.celdaAvance(i.avanceTipo2), f.celdaNivel(i.nivelTipo2)] : []),
  ];
}

/** What was got of what was to be got, in the year and in the one before. */
export function fraseDeCifras(f: Fuente, i: AvanceIndicador, conDos: boolean): string {
  const previo = f.anterior === null ? undefined : f.en(i, f.anterior);
  const antes =
    previo === undefined || !previo.vigente
      ? ''
      : esND(previo.avanceTipo1)
        ? I.sinPrevio(previo.anio, CAUSAS[previo.avanceTipo1.nd])
        : I.previo(previo.anio, f.avance(previo.avanceTipo1), nivelEnPalabras(previo.nivelTipo1));
  return `${delAnio(f, i)}${i.parcial ? I.parcial : ''}${antes}${conDos ? deDos(f, i) : ''}`;
}

function delAnio(f: Fuente, i: AvanceIndicador): string {
  const { anio, avanceTipo1: uno, valor } = i;
  const logro = f.medida(i.logro, i);
  const nivel = nivelEnPalabras(i.nivelTipo1);
  if (esND(valor) && valor.nd === 'noReporto') {
    return esND(uno) ? I.noReportoND(anio, logro) : I.noReporto(anio, logro, f.avance(uno), nivel);
  }
  if (esND(uno)) return I.sinAvance(anio, CAUSAS[uno.nd]);
  return I.avance(anio, f.valorObtenido(i), logro, f.avance(uno), nivel, f.razon(i));
}

function deDos(f: Fuente, { avanceTipo2: dos, nivelTipo2 }: AvanceIndicador): string {
  return esND(dos) ? I.sinDos(CAUSAS[dos.nd]) : I.dos(f.avance(dos), nivelEnPalabras(nivelTipo2));
}

/** Entity and unit on one line. */
export const quienResponde = ({ ficha }: AvanceIndicador): string =>
  [ficha.responsable, ficha.unidadOrganizacion]
    .map((t) => t.trim())
    .filter(Boolean)
    .join(', ');
