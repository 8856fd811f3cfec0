/**
 * Deadlines that do not fit: commitments that begin before the evaluated year has ended, fall due
 * after the policy has, or whose plazo says no time; a semester due before it is over.
 */
import { vencimiento } from '../../plazo';
import type { Clave } from '../../tipos';
import { clave } from '../auditado';
import type { Contexto } from '../auditado';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const plazoFueraDePeriodo = regla({
  id: 'plazoFueraDePeriodo',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar: (contexto) => [...dePolitica(contexto), ...deCompromisos(contexto)],
});

function dePolitica({ politica }: Contexto): Hallado[] {
  const { anioEvaluado, inicioCompromisos, periodoCompromisos, parametros } = politica;
  const hallados: Hallado[] = [];
  const hallado = (caso: string, campo: string, encontrado: string, esperado: string): void => {
    hallados.push({
      lugar: { tabla: 'politica', fila: 0, campo },
      marca: caso,
      encontrado,
      esperado,
      datos: { caso },
    });
  };
  const fin = `${anioEvaluado}-12-31`;
  if (inicioCompromisos !== null && inicioCompromisos <= fin) {
    hallado('inicio', 'inicio_compromisos', inicioCompromisos, `> ${fin}`);
  }
  const anios = periodoCompromisos.match(/\b(19|20)\d{2}\b/g)?.map(Number) ?? [];
  if (anios.length > 0 && Math.max(...anios) <= anioEvaluado) {
    hallado('periodo', 'periodo_compromisos', periodoCompromisos, `> ${anioEvaluado}`);
  }
  const semestre = parametros.limites['Semestre I'];
  if (semestre < '06-30') hallado('limite', 'limite_semestre_1', semestre, '≥ 06-30');
  return hallados;
}

function deCompromisos({ politica, compromisos, porClave, evaluacion }: Contexto): Hallado[] {
  const { inicioCompromisos, anios, parametros } = politica;
  const horizonte = `${anios.at(-1)!}-12-31`;
  // Two years from 1 January end on 1 January: that day is still the policy's.
  const limite = `${anios.at(-1)! + 1}-01-01`;
  // The plazos that the method gives hold in the last years of a policy too [R].
  const deCostumbre = [parametros.plazoCumplir, parametros.plazoAjustar].map(llano);
  return (compromisos ?? []).flatMap((fila): Hallado[] => {
    const { tipo, codigo, anio, plazo, motivo } = fila;
    if (motivo !== '' || plazo.trim() === '' || inicioCompromisos === null) return [];
    if (anio !== null && anio !== evaluacion.anio) return [];
    const vence = vencimiento(inicioCompromisos, plazo);
    // A date is a plazo as well.
    const esFecha = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\b(19|20)\d{2}\b/.test(plazo);
    const caso =
      vence === null
        ? esFecha
          ? null
          : 'ilegible'
        : vence > limite && !deCostumbre.includes(llano(plazo))
          ? 'horizonte'
          : null;
    if (!caso) return [];
    const indicador = porClave.get(`${tipo}|${codigo}`);
    const suya: { clave?: Clave } = indicador ? { clave: clave(indicador) } : {};
    return [
      {
        lugar: { tabla: 'compromisos', fila: fila.fila, campo: 'plazo' },
        ...suya,
        anio: evaluacion.anio,
        marca: indicador ? caso : `${caso} ${fila.fila}`,
        encontrado: plazo,
        esperado: caso === 'horizonte' ? `≤ ${horizonte}` : '2 años, 6 meses, 90 días',
        datos: { caso, vence: vence ?? '' },
      },
    ];
  });
}
