/**
 * What the audit says of a file alone: of the policy as it would be if all that the file brings came
 * in and somebody agreed to it, what it does not say of the workbook as it is. Nothing that is said
 * of all indicators together: a file is a part of them.
 */
import { auditar, REGLAS_DE_CONJUNTO, type OpcionesAuditoria } from '../../ceplan/auditoria';
import { agrupar } from '../../ceplan/agrupar';
import { claveTexto } from '../../ceplan/clave';
import { ESTADO_EN_BLANCO } from '../../ceplan/estadosDelDato';
import { evaluar } from '../../ceplan/evaluar';
import type { Celda, Hallazgo, Politica, Reporte } from '../../ceplan/tipos';
import type { Espera } from './recibir';
import type { HallazgoAuditado, Propuesta, Recibido } from './tipos';

/** A report of the file, and where each of its fields stands in it. */
interface Traido {
  readonly reporte: Reporte;
  readonly celdas: ReadonlyMap<string, Celda>;
}

/** Makes the judge of the files of a reception; each file is judged without the others. */
export function auditorDe({ politica, ajustes }: Espera) {
  const fichas = agrupar(politica.fichas, claveTexto);
  const reportes = agrupar(politica.reportes, claveTexto);
  const opciones: OpcionesAuditoria = {
    ...ajustes,
    omitir: [...ajustes.omitir, ...REGLAS_DE_CONJUNTO],
  };
  const halla = (parte: Politica) => auditar(parte, evaluar(parte), opciones);
  return (recibido: Recibido): Recibido => {
    const propuestas = recibido.propuestas.filter(({ tabla }) => tabla === 'tblFormatoReporte');
    if (propuestas.length === 0) return recibido;
    const claves = [...new Set(propuestas.map(({ clave }) => `${clave.tipo}|${clave.codigo}`))];
    const suyas = claves.flatMap((clave) => fichas.get(clave) ?? []);
    const servicios = new Set(suyas.map(({ servicio }) => servicio));
    const antes: Politica = {
      ...politica,
      fichas: suyas,
      servicios: politica.servicios.filter(({ codigo }) => servicios.has(codigo)),
      reportes: claves.flatMap((clave) => reportes.get(clave) ?? []),
      declarados: [],
    };
    const traidos = traidosPor(propuestas, antes);
    const cambiados = new Set(traidos.map(({ reporte }) => reporte.fila));
    const despues: Politica = {
      ...antes,
      reportes: [
        ...antes.reportes.filter(({ fila }) => !cambiados.has(fila)),
        ...traidos.map(({ reporte }) => reporte),
      ],
    };
    const ya = new Set(halla(antes).map(comoSeDice));
    const nuevos = halla(despues).filter((uno) => !ya.has(comoSeDice(uno)));
    return { ...recibido, auditoria: nuevos.map((uno) => auditado(uno, traidos)) };
  };
}

/** The same finding, of a workbook that has it already. */
const comoSeDice = ({ regla, tipo, codigo, anio, encontrado, esperado }: Hallazgo): string =>
  JSON.stringify([regla, tipo, codigo, anio, encontrado, esperado]);

const llave = (partes: readonly (string | number | undefined)[]): string =>
  partes.join('|').toLowerCase();

const llaveDe = ({ tipo, codigo, anio, periodo, estadoDato }: Reporte): string =>
  llave([tipo, codigo, anio, periodo, estadoDato || ESTADO_EN_BLANCO]);

/** The reports as the file leaves them: what it does not speak of is as it was. */
function traidosPor(propuestas: readonly Propuesta[], { reportes }: Politica): Traido[] {
  const hay = new Map(reportes.map((uno) => [llaveDe(uno), uno]));
  const porFila = agrupar(propuestas, ({ clave }) => llave(Object.values(clave)));
  return [...porFila].map(([cual, suyas], i): Traido => {
    const dice = Object.fromEntries(
      suyas.map(({ campo, despues }) => [
        campo,
        campo === 'acumulado' ? despues === 'Sí' : despues,
      ]),
    );
    const antes = hay.get(cual) ?? {
      ...EN_BLANCO,
      ...(suyas[0].clave as Pick<Reporte, 'tipo' | 'codigo' | 'anio' | 'periodo' | 'estadoDato'>),
      // Of a row that is not there yet: no other has such a number.
      fila: -1 - i,
    };
    return {
      reporte: { ...antes, ...dice, estadoRevision: CONFORME },
      celdas: new Map(suyas.map(({ campo, celda }) => [campo, celda])),
    };
  });
}

const CONFORME = 'Conforme';

const EN_BLANCO: Omit<Reporte, 'tipo' | 'codigo' | 'anio' | 'periodo' | 'fila'> = {
  numerador: null,
  denominador: null,
  valor: null,
  acumulado: null,
  fechaCorte: null,
  estadoDato: '',
  motivo: '',
  sustento: '',
  enlace: '',
  coordinaciones: '',
  estadoRevision: '',
  observacion: '',
  documento: '',
  reportadoPor: '',
};

function auditado(hallazgo: Hallazgo, traidos: readonly Traido[]): HallazgoAuditado {
  const { regla, severidad, tipo = '', codigo = '' } = hallazgo;
  return { regla, severidad, tipo, codigo, celda: celdaDe(hallazgo, traidos), hallazgo };
}

/** The cell of the file: the field that is spoken of, else the figure of its indicator. */
function celdaDe({ lugar, tipo, codigo }: Hallazgo, traidos: readonly Traido[]): Celda | null {
  const enReportes = lugar && 'tabla' in lugar && lugar.tabla === 'reportes' ? lugar : null;
  const suyo =
    traidos.find(({ reporte }) => reporte.fila === enReportes?.fila) ??
    traidos.find(({ reporte }) => reporte.tipo === tipo && reporte.codigo === codigo);
  if (!suyo) return null;
  const { celdas } = suyo;
  return celdas.get(enReportes?.campo ?? '') ?? celdas.get('valor') ?? [...celdas.values()][0]!;
}
