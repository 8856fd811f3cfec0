/** Another policy: two OPs, years 2025–2028, descending and no-definido indicators, versions. */
import { evaluarLibro, libroEnBlanco } from '../../src/acciones';
import { claveAnio } from '../../src/ceplan/clave';
import type { FilaNueva } from '../../src/libro/crear';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, libroDe, parametro, pon, reabrir, valoresDe } from './ayuda';

const ctx = { ...contexto, hoy: '2027-06-01' };

const indicador = (
  Tipo: string,
  Código: string,
  Objetivo: string,
  sentido: string,
  agregacion: string,
  mas: FilaNueva,
): FilaNueva => ({
  Tipo,
  Código,
  Objetivo,
  Servicio: Tipo === 'OP' ? '' : Código,
  Indicador: `Indicador ${Código}`,
  Responsable: 'MINSA',
  'Unidad de medida': 'tasa',
  'Sentido esperado': sentido,
  'Tipo de agregación': agregacion,
  ...mas,
});

const contenido = () => {
  const base = libroEnBlanco(2025, 2028, ctx);
  return {
    ...base,
    politica: {
      ...base.politica,
      nombre: 'Política Nacional de Prueba al 2028',
      conductor: 'Ministerio de Salud',
      anio_evaluado: 2026,
      nivel_criterio_3: 'Intermedio',
    },
    filas: {
      tblObjetivos: [
        { Código: 'OP.01', 'Objetivo prioritario': 'Reducir la anemia' },
        { Código: 'OP.02', 'Objetivo prioritario': 'Mantener el agua segura' },
      ],
      tblLineamientos: [
        { Código: '1.1', Objetivo: 'OP.01', Lineamiento: 'Atender' },
        { Código: '1.10', Objetivo: 'OP.01', Lineamiento: 'Sin servicios todavía' },
        { Código: '2.1', Objetivo: 'OP.02', Lineamiento: 'Vigilar' },
      ],
      tblServicios: [
        { Código: '1', Lineamiento: '1.1', Servicio: 'Suplemento' },
        { Código: '2', Lineamiento: '2.1', Servicio: 'Muestreo' },
      ],
      tblIndicadores: [
        // LB 40 → LE 30; VO 35: AT1 30/35 = 85.7, AT2 half the way.
        indicador('OP', '1.1', 'OP.01', 'Descendente', 'No agregable', {
          'LB valor': 40,
          'LE 2026': 30,
          'LE 2027': 28,
          'VO 2026': 35,
          Relevancia: 1,
        }),
        indicador('OP', '1.10', 'OP.01', 'Ascendente', 'Agregable', {
          'LB valor': 0,
          'LE 2026': 10,
          'VO 2026': 4,
          Relevancia: 2,
        }),
        // Within its bound: 100. Its baseline was worse by 4, and 3 of them are gone.
        indicador('OP', '2.1', 'OP.02', 'No definido', 'Máximo permisible', {
          'LB valor': 14,
          'LE 2026': 10,
          'VO 2026': 9,
        }),
        // A version until 2025 and another since.
        indicador('Servicio', '1', 'OP.01', 'Ascendente', 'Agregable', {
          'Vigente hasta': 2025,
          'LE 2025': 50,
          'VO 2025': 50,
        }),
        indicador('Servicio', '1', 'OP.01', 'Ascendente', 'Agregable', {
          'Vigente desde': 2026,
          Responsable: 'MIDIS',
          'LE 2026': 200,
          'LE 2027': 220,
        }),
        // Nothing reported, and its deadline has passed.
        indicador('Servicio', '2', 'OP.02', 'Ascendente', 'No agregable', { 'LE 2026': 80 }),
      ],
      tblReportes: [
        {
          Tipo: 'Servicio',
          Código: '1',
          Año: 2026,
          Periodo: 'Semestre I',
          Valor: 60,
          'Estado de revisión': 'Conforme',
        },
        {
          Tipo: 'Servicio',
          Código: '1',
          Año: 2026,
          Periodo: 'Semestre II',
          Valor: 130,
          'Estado de revisión': 'Conforme',
        },
      ],
    },
  };
};

it('works the same with other years, codes, senses and versions', async () => {
  const libro = await libroDe(contenido());
  const { evaluacion: e, hallazgos, matriz } = await evaluarLibro(openFile(libro), ctx);
  expect(hallazgos.filter((h) => h.severidad === 'error')).toEqual([]);
  const de = (tipo: 'OP' | 'Servicio', codigo: string) =>
    e!.porClave.get(claveAnio({ tipo, codigo }, 2026))!;
  expect(de('OP', '1.1').avanceTipo1).toBeCloseTo(85.714, 3);
  expect(de('OP', '1.1').avanceTipo2).toBe(50);
  expect(de('OP', '1.10').avanceTipo1).toBe(40);
  expect(de('OP', '2.1').avanceTipo1).toBe(100);
  // Mínimo permisible: against a floor AT2 has no meaning.
  expect(de('OP', '2.1').avanceTipo2).toEqual({ nd: 'limitePermisible' });
  expect(de('Servicio', '1')).toMatchObject({ valor: 190, origen: 'reportes', avanceTipo1: 95 });
  expect(de('Servicio', '2')).toMatchObject({ origen: 'noReportado', avanceTipo1: 0 });
  // Relevancia 1 and 2: weights 2/3 and 1/3.
  const op1 = e!.objetivos.find((o) => o.codigo === 'OP.01' && o.anio === 2026)!;
  expect(op1.avanceTipo1).toBeCloseTo((2 * 85.7142857 + 40) / 3, 5);
  expect(op1.avanceTipo2).toBeCloseTo((2 * 50 + 40) / 3, 10);
  expect(matriz!.calculado).toBe(e!.compromisos.length);
  expect(
    filasDe(libro, 'tblCompromisos').map((f) => `${String(f.Tipo)} ${String(f.Código)}`),
  ).toEqual(['OP 1.1', 'OP 1.10', 'Servicio 2']);

  const avance = valoresDe(libro, 'Avance');
  const filas = avance.filter((f) => f[22] === 'OP' || f[22] === 'Servicio');
  expect(filas.map((f) => [f[0], f[15], f[17], f[18]])).toEqual([
    ['1.1', 35, de('OP', '1.1').avanceTipo1, 'Intermedio'],
    ['1.10', 4, 40, 'Bajo'],
    ['1', 190, 95, 'Alto'],
    ['2.1', 9, 100, 'Alto'],
    ['2', 'No reportado', 0, 'Bajo'],
  ]);
  expect(filas[2]!.slice(12, 14)).toEqual([100, 'Alto']);
  expect(filas[2]![2]).toBe('MIDIS');
  expect(avance.map((f) => String(f[0]))).toContain(
    'Lineamiento 1.10. Sin servicios todavía — no cuenta con servicios',
  );
});

it('keeps a target whose deadline has not passed out of everything, and lists it', async () => {
  const libro = await libroDe(contenido());
  const { evaluacion: e } = await evaluarLibro(openFile(libro), { ...ctx, hoy: '2027-01-15' });
  expect(e!.pendientes.map((i) => i.codigo)).toEqual(['2']);
  expect(e!.conteos.indicadoresServicios.total).toBe(1);
  const fila = valoresDe(libro, 'Avance').find((f) => f[0] === '2')!;
  expect([fila[15], fila[17], fila[18]]).toEqual(['Pendiente', '', '']);
});

it('writes a value where a parameter makes the formula give something else', async () => {
  const c = contenido();
  const libro = await libroDe({
    ...c,
    politica: { ...c.politica, no_reportado: 'ND', nd_en_promedio: 'cero' },
  });
  const { evaluacion: e } = await evaluarLibro(openFile(libro), ctx);
  expect(e!.conteos.indicadoresServicios.nd).toBe(1);
  const fila = valoresDe(libro, 'Avance').find((f) => f[0] === '2')!;
  expect([fila[15], fila[17], fila[18]]).toEqual(['No reportado', 'ND', 'ND']);
});

it('a report that the entity only answered makes a value where Política says so', async () => {
  const del2026 = async (cambia: (libro: Workbook) => void) => {
    const libro = await libroDe(contenido());
    pon(libro, 'tblReportes', 1, 'Estado de revisión', 'Subsanado');
    cambia(libro);
    const { evaluacion, hallazgos } = await evaluarLibro(openFile(reabrir(libro)), ctx);
    expect(hallazgos.filter((h) => h.severidad === 'error')).toEqual([]);
    return evaluacion!.porClave.get(claveAnio({ tipo: 'Servicio', codigo: '1' }, 2026))!;
  };
  // Under review still: reported, not agreed to.
  expect(await del2026(() => undefined)).toMatchObject({ valor: { nd: 'pendiente' } });
  const dicho = (libro: Workbook) =>
    parametro(libro, 'reportes_aceptados', 'conformes y subsanados');
  expect(await del2026(dicho)).toMatchObject({ valor: 190, origen: 'reportes' });
  // A workbook of before has no such row.
  const viejo = (libro: Workbook) => {
    const fila = filasDe(libro, 'tblPolitica').findIndex((f) => f.Clave === 'reportes_aceptados');
    for (const titulo of ['Clave', 'Valor']) pon(libro, 'tblPolitica', fila, titulo, null);
  };
  expect(await del2026(viejo)).toMatchObject({ valor: { nd: 'pendiente' } });
});
