/** Dates that do not fit: a report of a year that the policy does not have, a cut-off outside its period or to come, a baseline after the targets. */
import { esNumero } from '../cifras';
import { clave, enFicha, enReporte, serieDeLogros } from '../auditado';
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
  },
  revisar: ({ indicadores, politica }, { meses }) =>
    indicadores.flatMap((indicador) => {
      const { ficha } = indicador;
      const hallados: Hallado[] = [];
      for (const reporte of indicador.reportes) {
        const { fechaCorte, anio, periodo } = reporte;
        if (anioAjeno(anio, politica.anios)) {
          hallados.push({
            lugar: enReporte(reporte, 'anio'),
            clave: clave(indicador),
            anio,
            marca: periodo,
            encontrado: String(anio),
            esperado: `${politica.anios[0]}–${politica.anios.at(-1)}`,
            datos: { caso: 'anioAjeno', periodo },
          });
          continue;
        }
        if (fechaCorte === null) continue;
        const inicio = periodo === 'Semestre II' ? `${anio}-07-01` : `${anio}-01-01`;
        const fin = periodo === 'Semestre I' ? `${anio}-06-30` : `${anio}-12-31`;
        const pasados =
          (Number(fechaCorte.slice(0, 4)) - anio) * 12 +
          Number(fechaCorte.slice(5, 7)) -
          Number(fin.slice(5, 7));
        const caso =
          fechaCorte > politica.fechaReferencia
            ? 'futura'
            : fechaCorte < inicio
              ? 'antes'
              : pasados > meses
                ? 'despues'
                : null;
        if (!caso) continue;
        hallados.push({
          lugar: enReporte(reporte, 'fechaCorte'),
          clave: clave(indicador),
          anio,
          marca: periodo,
          encontrado: fechaCorte,
          esperado: caso === 'futura' ? `≤ ${politica.fechaReferencia}` : `${inicio} – ${fin}`,
          datos: { caso, periodo },
        });
      }
      // An earlier version's targets were not set from this baseline.
      const primero = serieDeLogros(indicador).find(({ avance }) => avance.ficha === ficha);
      if (esNumero(ficha.lineaBaseAnio) && primero && ficha.lineaBaseAnio > primero.anio) {
        hallados.push({
          lugar: enFicha(ficha, 'lineaBaseAnio'),
          clave: clave(indicador),
          marca: 'lineaBase',
          encontrado: String(ficha.lineaBaseAnio),
          esperado: `≤ ${primero.anio}`,
          datos: { caso: 'lineaBase' },
        });
      }
      const hoy = Number(politica.fechaReferencia.slice(0, 4));
      for (const { anio, ficha: version } of indicador.avances) {
        if (anio <= hoy || !esNumero(version.valores[anio])) continue;
        hallados.push({
          lugar: enFicha(version, 'valores', anio),
          clave: clave(indicador),
          anio,
          marca: 'futuro',
          encontrado: `VO ${anio}`,
          esperado: `≤ ${hoy}`,
          datos: { caso: 'valorFuturo' },
        });
      }
      return hallados;
    }),
});

/** How far before its first year a policy's indicators may have been reported. */
const ANTES = 20;

/** After the last year of the policy, or long before the first: a year that was mistyped. */
const anioAjeno = (anio: number, anios: readonly number[]): boolean =>
  anio > (anios.at(-1) ?? anio) || anio < (anios[0] ?? anio) - ANTES;
