/** An evidence text whose women and men do not add up to the total that it gives. */
import { cifra } from '../cifras';
import { clave, enReporte } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const NUMERO = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
const TOTAL = new RegExp(
  `\\b(?:total de|se tuvieron|se atendieron|se tienen a|se registraron|se identificaron)\\s+${NUMERO}\\s+(?:víctimas|personas|casos|usuari|niñ|adolescentes|beneficiari|estudiantes|participantes)[^.]*?`,
  'i',
);
const MUJERES = new RegExp(
  `${NUMERO}\\s*(?:víctimas\\s+)?(?:fueron|corresponden a|son|a)?\\s*mujeres\\b`,
  'i',
);
const VARONES = new RegExp(
  `${NUMERO}\\s*(?:víctimas\\s+)?(?:fueron|corresponden a|son|a)?\\s*(?:varones|hombres)\\b`,
  'i',
);
const OTROS =
  /pendientes|no (?:se )?(?:especific|identific|precis|consign)|otros|sin dato|LGB|no binari/i;

const entero = (texto: string): number => Number(texto.replaceAll(',', ''));

export const partesPorSexo = regla({
  id: 'partesPorSexo',
  familia: 'aritmetica',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.reportes.flatMap((reporte): Hallado[] => {
        const { sustento } = reporte;
        const leido = (patron: RegExp) => {
          const hallado = patron.exec(sustento)?.[1];
          return hallado === undefined ? null : entero(hallado);
        };
        const [total, mujeres, varones] = [leido(TOTAL), leido(MUJERES), leido(VARONES)];
        if (total === null || mujeres === null || varones === null || OTROS.test(sustento))
          return [];
        if (mujeres + varones === total || mujeres >= total || varones >= total) return [];
        return [
          {
            lugar: enReporte(reporte, 'sustento'),
            clave: clave(indicador),
            anio: reporte.anio,
            marca: reporte.periodo,
            encontrado: `${cifra(mujeres)} + ${cifra(varones)} = ${cifra(mujeres + varones)}`,
            esperado: cifra(total),
            datos: { periodo: reporte.periodo },
          },
        ];
      }),
    ),
});
