/**
 * Dates that do not fit: a report of a year that the policy does not have, a cut-off outside its
 * period or to come, a baseline after the targets, a value of a year that has not ended.
 */
import type { Reporte } from '../../tipos';
import { agrupar } from '../../agrupar';
import { enumerar, esNumero } from '../cifras';
import { clave, enFicha, enReporte, serieDeLogros } from '../auditado';
import type { Contexto, IndicadorAuditado } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const fechaFueraDePeriodo = regla({
  id: 'fechaFueraDePeriodo',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {
    meses: {
      defecto: 6,
      rango: [0, 120],
      unidad: 'meses',
      que: 'tras el fin del periodo, hasta donde vale el corte',
    },
    antes: {
      defecto: 20,
      rango: [0, 100],
      unidad: 'años',
      que: 'antes del primero de la política, hasta donde vale un reporte',
    },
  },
  revisar: (contexto, { meses, antes }) => [
    ...contexto.indicadores.flatMap((indicador) => [
      ...indicador.reportes.flatMap((reporte) =>
        deReporte(contexto, indicador, reporte, { meses, antes }),
      ),
      ...deLineaBase(indicador),
    ]),
    ...deValores(contexto),
  ],
});

function deReporte(
  { politica }: Contexto,
  indicador: IndicadorAuditado,
  reporte: Reporte,
  { meses, antes }: { readonly meses: number; readonly antes: number },
): Hallado[] {
  const { fechaCorte, anio, periodo } = reporte;
  const comun = { clave: clave(indicador), anio, marca: periodo };
  const { anios, fechaReferencia } = politica;
  // After the last year of the policy, or long before the first: a year that was mistyped.
  if (anio > (anios.at(-1) ?? anio) || anio < (anios[0] ?? anio) - antes) {
    return [
      {
        ...comun,
        lugar: enReporte(reporte, 'anio'),
        encontrado: String(anio),
        esperado: `${anios[0]}–${anios.at(-1)}`,
        datos: { caso: 'anioAjeno', periodo },
      },
    ];
  }
  if (fechaCorte === null) return [];
  const inicio = periodo === 'Semestre II' ? `${anio}-07-01` : `${anio}-01-01`;
  const fin = periodo === 'Semestre I' ? `${anio}-06-30` : `${anio}-12-31`;
  const pasados =
    (Number(fechaCorte.slice(0, 4)) - anio) * 12 +
    Number(fechaCorte.slice(5, 7)) -
    Number(fin.slice(5, 7));
  const tarde = pasados > meses ? 'despues' : null;
  const caso = fechaCorte > fechaReferencia ? 'futura' : fechaCorte < inicio ? 'antes' : tarde;
  if (!caso) return [];
  return [
    {
      ...comun,
      lugar: enReporte(reporte, 'fechaCorte'),
      encontrado: fechaCorte,
      esperado: caso === 'futura' ? `≤ ${fechaReferencia}` : `${inicio} – ${fin}`,
      datos: { caso, periodo },
    },
  ];
}

function deLineaBase(indicador: IndicadorAuditado): Hallado[] {
  const { ficha } = indicador;
  // An earlier version's targets were not set from this baseline.
  const primero = serieDeLogros(indicador).find(({ avance }) => avance.ficha === ficha);
  if (!esNumero(ficha.lineaBaseAnio) || !primero || ficha.lineaBaseAnio <= primero.anio) return [];
  return [
    {
      lugar: enFicha(ficha, 'lineaBaseAnio'),
      clave: clave(indicador),
      marca: 'lineaBase',
      encontrado: String(ficha.lineaBaseAnio),
      esperado: `≤ ${primero.anio}`,
      datos: { caso: 'lineaBase' },
    },
  ];
}

/** From more indicators on, a year that is not over is said once for all of them. */
const UNO_A_UNO = 3;

/** Official values of years that have not begun or not ended, on the day that deadlines are judged. */
function deValores({ indicadores, politica: { fechaReferencia } }: Contexto): Hallado[] {
  const abiertos = indicadores.flatMap((indicador) =>
    indicador.avances.flatMap(({ anio, ficha }) =>
      fechaReferencia < `${anio}-12-31` && esNumero(ficha.valores[anio])
        ? [{ indicador, anio, lugar: enFicha(ficha, 'valores', anio) }]
        : [],
    ),
  );
  const hoy = Number(fechaReferencia.slice(0, 4));
  return [...agrupar(abiertos, ({ anio }) => String(anio)).values()].flatMap(
    (delAnio): Hallado[] => {
      const { anio, lugar } = delAnio[0];
      const comun = {
        anio,
        marca: 'futuro',
        encontrado: `VO ${anio}`,
        esperado: `≤ ${anio > hoy ? hoy : hoy - 1}`,
        datos: {
          caso: anio > hoy ? 'valorFuturo' : 'valorEnCurso',
          hoy: fechaReferencia,
          cuantos: delAnio.length,
        },
      };
      if (delAnio.length <= UNO_A_UNO) {
        return delAnio.map((uno) => ({ ...comun, lugar: uno.lugar, clave: clave(uno.indicador) }));
      }
      const cuales = enumerar(
        delAnio.map(({ indicador }) => `${indicador.tipo} ${indicador.codigo}`),
      );
      const cifras = delAnio.map(({ indicador }) => ({
        clave: clave(indicador),
        anio,
        campo: 'valores' as const,
      }));
      return [{ ...comun, lugar, datos: { ...comun.datos, cuales }, explica: { cifras } }];
    },
  );
}
