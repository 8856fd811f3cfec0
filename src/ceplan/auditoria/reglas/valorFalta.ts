/**
 * Nothing reported although there is a target and the deadline has passed. One finding an
 * indicator; one an entity, where it reported none of several.
 */
import { enumerar, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import { plazosDe } from '../../plazos';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const primero = (textos: readonly string[]): string => textos.find((uno) => uno !== '') ?? '';

export const valorFalta = regla({
  id: 'valorFalta',
  familia: 'completitud',
  severidad: 'advertencia',
  parametros: {
    porEntidad: {
      defecto: 3,
      rango: [1, 1000],
      unidad: 'indicadores',
      que: 'sin reportar, todos los de una entidad, que se dicen en un solo hallazgo',
    },
  },
  revisar({ indicadores, politica }, { porEntidad }) {
    const quien = plazosDe(politica).entidad;
    const cuando = { anio: politica.anioEvaluado, periodo: 'Anual' } as const;
    const grupos = new Map<string, IndicadorAuditado[]>();
    for (const indicador of indicadores) {
      const entidad = quien(indicador.ficha, cuando);
      const grupo = grupos.get(entidad);
      if (grupo) grupo.push(indicador);
      else grupos.set(entidad, [indicador]);
    }
    return [...grupos].flatMap(([entidad, suyos]) => {
      const faltas = suyos.flatMap((indicador) => {
        const sin = indicador.cerrados.filter((avance) => avance.origen === 'noReportado');
        return sin.length > 0 ? [{ indicador, sin }] : [];
      });
      if (faltas.length === suyos.length && faltas.length >= porEntidad) {
        const { indicador, sin } = faltas[0]!;
        const anios = [...new Set(faltas.flatMap((una) => una.sin.map(({ anio }) => anio)))].sort();
        return [
          {
            lugar: enFicha(sin[0]!.ficha, 'valores', sin[0]!.anio),
            clave: clave(indicador),
            anios,
            marca: 'entidad',
            encontrado: enumerar(
              faltas.map((una) => `${una.indicador.tipo} ${una.indicador.codigo}`),
            ),
            esperado: `VO ${listaAnios(anios)}`,
            datos: { caso: 'entidad', entidad, cuantos: faltas.length, anios: listaAnios(anios) },
          } satisfies Hallado,
        ];
      }
      return faltas.map(({ indicador, sin }): Hallado => {
        const anios = sin.map(({ anio }) => anio);
        // Nothing from that year on: the silence has a beginning, and so far no end.
        const ultimos = indicador.cerrados.slice(-anios.length);
        const desde =
          anios.length > 1 && ultimos.every((avance, i) => avance.anio === anios[i])
            ? anios[0]!
            : '';
        const sustentos = indicador.reportes.filter(
          (fila) =>
            anios.includes(fila.anio) && `${fila.sustento}${fila.enlace}${fila.motivo}` !== '',
        );
        return {
          lugar: enFicha(sin[0]!.ficha, 'valores', anios[0]),
          clave: clave(indicador),
          anios,
          encontrado: '',
          esperado: `VO ${listaAnios(anios)}`,
          datos: {
            caso:
              sustentos.length > 0
                ? 'conSustento'
                : sin.some(({ semestre1 }) => semestre1.reporte)
                  ? 'conSemestre1'
                  : 'sinSustento',
            entidad,
            anios: listaAnios(anios),
            desde,
            motivo: primero(sustentos.map(({ motivo }) => motivo)),
            sustento: primero(sustentos.map(({ sustento }) => sustento)),
            enlace: primero(sustentos.map(({ enlace }) => enlace)),
          },
        };
      });
    });
  },
});
