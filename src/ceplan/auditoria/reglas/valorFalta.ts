/**
 * Nothing reported although there is a target and the deadline has passed. One finding an
 * indicator; one an entity, where it reported none of several.
 */
import { enumerar, listaAnios } from '../cifras';
import { clave, enFicha } from '../contexto';
import type { IndicadorAuditado } from '../contexto';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const valorFalta = regla({
  id: 'valorFalta',
  familia: 'completitud',
  severidad: 'advertencia',
  parametros: {
    porEntidad: {
      defecto: 3,
      unidad: 'indicadores',
      que: 'sin reportar, todos los de una entidad, que se dicen en un solo hallazgo',
    },
  },
  revisar({ indicadores }, { porEntidad }) {
    const grupos = new Map<string, IndicadorAuditado[]>();
    for (const indicador of indicadores) {
      const entidad = indicador.ficha.informante || indicador.ficha.responsable;
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
            caso: sustentos.length > 0 ? 'conSustento' : 'sinSustento',
            entidad,
            anios: listaAnios(anios),
            motivo: sustentos.map(({ motivo }) => motivo).find((texto) => texto !== '') ?? '',
          },
        };
      });
    });
  },
});
