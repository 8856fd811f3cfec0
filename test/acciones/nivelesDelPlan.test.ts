/** A plan calls its levels as it does, and may lack one: each is evaluated and printed all the same. */
import { evaluarLibro, libroEnBlanco, revisar } from '../../src/acciones';
import { clavesDeNiveles } from '../../src/libro/niveles';
import type { FilaNueva } from '../../src/libro/crear';
import { openFile } from '@pnftp/xlsx';
import { contexto, filasDe, libroDe, reabrir, valoresDe } from './ayuda';

const ctx = { ...contexto, hoy: '2025-06-01' };

const indicador = (Tipo: string, Código: string, Servicio: string, valor: number): FilaNueva => ({
  Tipo,
  Código,
  Objetivo: 'OBJ1',
  Servicio,
  Indicador: `Porcentaje de hogares con ${Tipo === 'OP' ? 'agua' : 'visita'} ${Código}`,
  Responsable: 'MIDIS',
  'Unidad de medida': 'porcentaje',
  'Sentido esperado': 'Ascendente',
  'Tipo de agregación': 'No agregable',
  'LB año': 2022,
  'LB valor': 20,
  'LE 2024': 50,
  'VO 2024': valor,
});

const DE_OBJETIVO = indicador('OP', '1.1', '', 45);
const DE_SERVICIO = indicador('Servicio', '1', 'SER1', 30);
const LINEAMIENTO = { Código: 'LIN1', Objetivo: 'OBJ1', Lineamiento: 'Atender' };

interface Plan {
  readonly lineamientos?: readonly FilaNueva[];
  readonly servicios?: readonly FilaNueva[];
  readonly indicadores: readonly FilaNueva[];
}

/** What becomes of the plan: findings that are errors, titles of the groups of Avance, the matrix. */
async function evaluado({ lineamientos = [], servicios = [], indicadores }: Plan, pei = false) {
  const base = libroEnBlanco(2024, 2026, ctx);
  const libro = await libroDe({
    ...base,
    politica: {
      ...base.politica,
      ...(pei ? clavesDeNiveles('pei') : {}),
      nombre: 'Plan de prueba',
      anio_evaluado: 2024,
      nivel_criterio_3: 'Intermedio',
    },
    filas: {
      tblObjetivos: [{ Código: 'OBJ1', 'Objetivo prioritario': 'Cuidar' }],
      tblLineamientos: lineamientos,
      tblServicios: servicios,
      tblIndicadores: indicadores,
    },
  });
  const { evaluacion, hallazgos } = await evaluarLibro(openFile(libro), ctx);
  const avance = valoresDe(libro, 'Avance');
  const filas = new Set(avance.filter((f) => f.includes('OP') || f.includes('Servicio')));
  const { hallazgos: despues } = await revisar(openFile(reabrir(libro)), ctx);
  return {
    evaluacion: evaluacion!,
    errores: [...hallazgos, ...despues]
      .filter(({ severidad }) => severidad === 'error')
      .map(({ regla }) => regla),
    grupos: avance
      .filter((f) => !filas.has(f))
      .map((f) => String(f[0]))
      .filter((titulo) => /\b(OBJ1|LIN1|SER1)\. /.test(titulo)),
    indicadores: [...filas].map((f) => f[0]),
    compromisos: filasDe(libro, 'tblCompromisos')
      .filter((f) => f.Tipo !== null)
      .map((f) => `${String(f.Tipo)} ${String(f.Código)}`),
  };
}

describe('a level of a plan may be missing', () => {
  const servicio = (Lineamiento: string) => ({ Código: 'SER1', Lineamiento, Servicio: 'Visitar' });
  const conTodo: Plan = {
    lineamientos: [LINEAMIENTO],
    servicios: [servicio('LIN1')],
    indicadores: [DE_OBJETIVO, DE_SERVICIO],
  };

  it('none is, in a policy', async () => {
    const { errores, grupos, indicadores } = await evaluado(conTodo);
    expect(errores).toEqual([]);
    expect(grupos).toEqual(['Objetivo prioritario OBJ1. Cuidar', 'Lineamiento LIN1. Atender']);
    expect(indicadores).toEqual(['1.1', '1']);
  });

  it('the one between: services stand right below their objetivo', async () => {
    const plan = { servicios: [servicio('')], indicadores: [DE_OBJETIVO, DE_SERVICIO] };
    const { errores, grupos, indicadores, compromisos, evaluacion } = await evaluado(plan);
    expect(errores).toEqual([]);
    expect(grupos).toEqual(['Objetivo prioritario OBJ1. Cuidar', 'Servicio SER1. Visitar']);
    expect(indicadores).toEqual(['1.1', '1']);
    expect(compromisos).toEqual(['Servicio 1']);
    expect(evaluacion.conteos.indicadoresServicios).toMatchObject({ total: 1, bajo: 1 });
  });

  it('services: the objetivos have indicators of their own, and nothing else is asked for', async () => {
    const plan = { indicadores: [DE_OBJETIVO] };
    const { errores, grupos, indicadores, compromisos, evaluacion } = await evaluado(plan);
    expect(errores).toEqual([]);
    expect(grupos).toEqual(['Objetivo prioritario OBJ1. Cuidar']);
    expect(indicadores).toEqual(['1.1']);
    expect(compromisos).toEqual([]);
    expect(evaluacion.conteos.indicadoresServicios.total).toBe(0);
    expect(evaluacion.indiceGestion.valor).toBeCloseTo(((45 - 20) / (50 - 20)) * 100, 10);
  });

  it('indicators of objetivos: the services’ are evaluated, the índice is ND', async () => {
    const { errores, indicadores, evaluacion } = await evaluado({
      ...conTodo,
      indicadores: [DE_SERVICIO],
    });
    expect(errores).toEqual([]);
    expect(indicadores).toEqual(['1']);
    expect(evaluacion.indiceGestion.valor).toHaveProperty('nd');
  });

  it('but where there are lineamientos, a service without one is an error', async () => {
    const { errores } = await evaluado({ ...conTodo, servicios: [servicio('')] }).catch(
      ({ hallazgos }: { hallazgos: { regla: string }[] }) => ({
        errores: hallazgos.map(({ regla }) => regla),
      }),
    );
    expect(errores).toContain('obligatorioVacio');
  });

  it('and in an institutional plan, by its own names', async () => {
    const plan = { servicios: [servicio('')], indicadores: [DE_OBJETIVO, DE_SERVICIO] };
    const { errores, grupos } = await evaluado(plan, true);
    expect(errores).toEqual([]);
    expect(grupos).toEqual([
      'Objetivo estratégico institucional OBJ1. Cuidar',
      'Acción estratégica institucional SER1. Visitar',
    ]);
  });
});
