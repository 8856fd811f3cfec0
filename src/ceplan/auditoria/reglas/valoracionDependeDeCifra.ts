/**
 * The level of the valuation hangs on one doubtful figure: an AT2 that the índice leans on, or a
 * service that nobody reported or whose AT1 cannot be on its target's scale. With that figure at
 * 0, or left out, the level is another.
 */
import { acotar } from '../../acotar';
import { comoImplementacion, nivel, nivelImplementacion } from '../../nivel';
import { puntajeDe } from '../../valoracion';
import type { Cifra, Clave, Nivel, NivelImplementacion } from '../../tipos';
import { avance as comoAvance, cifra, esNumero } from '../cifras';
import { enFicha } from '../auditado';
import type { Contexto } from '../auditado';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

interface Sin {
  /** What the criterion's figure would be. */
  readonly cifra: Cifra;
  readonly caso: 'cero' | 'nd';
}

export const valoracionDependeDeCifra = regla({
  id: 'valoracionDependeDeCifra',
  familia: 'plausibilidad',
  severidad: 'advertencia',
  deConjunto: true,
  parametros: {
    avance: {
      defecto: 1000,
      rango: [100, 100_000],
      unidad: '% de AT1',
      que: 'de un servicio, desde el que se duda de él',
    },
  },
  revisar(contexto, { avance: dudoso }) {
    const { evaluacion } = contexto;
    if (!evaluacion.valoracion.nivel) return [];
    return [...porIndice(contexto), ...porServicios(contexto, dudoso)];
  },
});

function porIndice(contexto: Contexto): Hallado[] {
  const { indiceGestion } = contexto.evaluacion;
  return indiceGestion.apoyos.flatMap((apoyo): Hallado[] => {
    if (!apoyo.motivos.some((motivo) => motivo !== 'unicaCifra')) return [];
    return hallar(contexto, 1, apoyo, apoyo.avanceTipo2, [
      { cifra: apoyo.siCero, caso: 'cero' },
      { cifra: apoyo.siND, caso: 'nd' },
    ]);
  });
}

function porServicios(contexto: Contexto, dudoso: number): Hallado[] {
  const { evaluacion, politica } = contexto;
  // Read as a share of levels, one figure moves it by one service: that is its reading, not a doubt.
  if (politica.parametros.lecturaCriterio2 !== 'promedio') return [];
  const servicios = evaluacion.indicadores.flatMap((uno) => {
    const propia = acotar(uno.avanceTipo1);
    return uno.tipo === 'Servicio' && uno.anio === evaluacion.anio && esNumero(propia)
      ? [{ uno, propia }]
      : [];
  });
  const n = servicios.length;
  const suma = servicios.reduce((total, { propia }) => total + propia, 0);
  return servicios.flatMap(({ uno, propia }): Hallado[] => {
    const { avanceTipo1, origen } = uno;
    const fragil = origen === 'noReportado' || (esNumero(avanceTipo1) && avanceTipo1 >= dudoso);
    if (!fragil || n < 2) return [];
    return hallar(contexto, 2, uno, avanceTipo1, [
      { cifra: (suma - propia) / n, caso: 'cero' },
      { cifra: (suma - propia) / (n - 1), caso: 'nd' },
    ]);
  });
}

/** The first way of doing without the figure that gives the valuation another level. */
function hallar(
  { evaluacion, politica, porClave }: Contexto,
  criterio: 1 | 2,
  quien: Clave,
  suya: Cifra,
  formas: readonly Sin[],
): Hallado[] {
  const { valoracion, anio } = evaluacion;
  const { parametros } = politica;
  const indicador = porClave.get(`${quien.tipo}|${quien.codigo}`);
  if (!indicador || valoracion.criterios[criterio - 1]!.confirmado) return [];
  for (const { cifra: otra, caso } of formas) {
    const otro: Nivel | null = nivel(otra, parametros);
    const niveles: (NivelImplementacion | null)[] = valoracion.criterios.map((c) => c.nivel);
    niveles[criterio - 1] = comoImplementacion(otro);
    const puntaje = puntajeDe(niveles, parametros.pesos);
    const total = nivelImplementacion(puntaje, parametros.cortes);
    if (!esNumero(puntaje) || !esNumero(otra) || !total || total === valoracion.nivel) continue;
    return [
      {
        lugar: enFicha(
          indicador.ficha,
          criterio === 1 ? 'lineaBase' : 'valores',
          criterio === 1 ? undefined : anio,
        ),
        clave: { tipo: quien.tipo, codigo: quien.codigo },
        anio,
        encontrado: `${cifra(valoracion.puntaje as number)} ${valoracion.nivel}`,
        esperado: `${cifra(puntaje)} ${total}`,
        datos: {
          criterio,
          caso,
          medida: criterio === 1 ? 'AT2' : 'AT1',
          avance: esNumero(suya) ? comoAvance(suya) : 'ND',
          antes: cifra(valoracion.criterios[criterio - 1]!.cifra as number, 1),
          despues: cifra(otra, 1),
        },
        causas: [
          idHallazgo('indiceFragil', indicador, anio),
          ...indicador.avances.map((uno) => idHallazgo('lineaBaseInvertida', indicador, uno.anio)),
          idHallazgo('escalaDistinta', indicador, anio),
          idHallazgo('valorFalta', indicador, anio),
        ],
      },
    ];
  }
  return [];
}
