/**
 * The audit of 10,000 indicators × 9 years against reading the same cells out of the file.
 * The claim is a ratio of two times taken in one process: at most 1.
 */
import { performance } from 'node:perf_hooks';
import { auditar } from '../src/ceplan/auditoria';
import { evaluar } from '../src/ceplan/evaluar';
import { areasDeEntrada, leeLibro } from '../src/libro/leer';
import { areasDebajo, revisarDisposicion } from '../src/libro/disposicion';
import { contenidoVacio } from '../src/libro/crear';
import type { ContenidoLibro } from '../src/libro/crear';
import { crearLibro } from '../src/acciones';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';

const INDICADORES = 10_000;
const ANIOS = Array.from({ length: 9 }, (_, i) => 2022 + i);
const VECES = 5;

const base = (i: number): number => 20 + (i % 17);
const logro = (i: number, j: number): number => base(i) + 5 + 4 * j;
const valor = (i: number, j: number): number =>
  Number((base(i) + 4 + 4.1 * j + (i % 13) / 10).toFixed(2));

/** AT1 of 2028 as a report would print it; one in a hundred is wrong. */
const declarado = (i: number): string =>
  ((valor(i, 6) / logro(i, 6)) * 100 + (i % 100 === 0 ? 30 : 0)).toFixed(1);

/** A plan that is mostly in order: one indicator in fifty has something to find. */
function contenido(): ContenidoLibro {
  const servicios = Math.ceil(INDICADORES / 5);
  const vacio = contenidoVacio(ANIOS);
  return {
    ...vacio,
    politica: {
      ...vacio.politica,
      nombre: 'Plan grande',
      anio_evaluado: 2029,
      nivel_criterio_3: 'Avanzado',
    },
    filas: {
      tblObjetivos: [{ Código: 'OP1', 'Objetivo prioritario': 'Uno' }],
      tblLineamientos: [{ Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Uno' }],
      tblServicios: Array.from({ length: servicios }, (_, i) => ({
        Código: String(i + 1),
        Lineamiento: '1.1',
        Servicio: `Servicio ${i + 1}`,
      })),
      tblIndicadores: Array.from({ length: INDICADORES }, (_, i) => {
        const servicio = Math.floor(i / 5) + 1;
        const series: Record<string, number> = {};
        ANIOS.forEach((anio, j) => {
          series[`LE ${anio}`] = logro(i, j);
          if (anio <= 2029) series[`VO ${anio}`] = valor(i, j);
        });
        if (i % 50 === 0) series['VO 2029'] = 0;
        return {
          Tipo: 'Servicio',
          Código: `${servicio}.${(i % 5) + 1}`,
          Objetivo: 'OP1',
          Servicio: String(servicio),
          Indicador: `Porcentaje de hogares del distrito ${i + 1} con acceso al servicio`,
          Responsable: `Gobierno local ${i % 40}`,
          'Unidad de medida': 'porcentaje',
          'Sentido esperado': 'Ascendente',
          'Tipo de agregación': 'No agregable',
          'LB año': 2020,
          'LB valor': base(i),
          ...series,
        };
      }),
      tblReportes: Array.from({ length: INDICADORES }, (_, i) => ({
        Tipo: 'Servicio',
        Código: `${Math.floor(i / 5) + 1}.${(i % 5) + 1}`,
        Año: 2028,
        Periodo: 'Semestre I',
        Valor: 20,
        Sustento: 'Acta',
        'Estado de revisión': 'Conforme',
      })),
      tblDeclarado: Array.from({ length: INDICADORES }, (_, i) => ({
        Alcance: 'Indicador',
        Tipo: 'Servicio',
        Código: `${Math.floor(i / 5) + 1}.${(i % 5) + 1}`,
        Año: 2028,
        Medida: 'AT1',
        Valor: declarado(i),
        Dónde: 'informe',
      })),
    },
  };
}

const mediana = (tiempos: number[]): number =>
  [...tiempos].sort((a, b) => a - b)[tiempos.length >> 1]!;

async function main(): Promise<void> {
  const libro = newWorkbook({ sheets: ['Política'] });
  await crearLibro(openFile(libro), { hoy: '2030-06-01', idioma: 'es' }, contenido());
  const bytes = libro.save();
  const tiempos = { leer: [] as number[], evaluar: [] as number[], auditar: [] as number[] };
  let hallazgos = 0;
  for (let vez = 0; vez <= VECES; vez++) {
    const t0 = performance.now();
    const abierto = openFile(openWorkbook(bytes));
    const estructura = await abierto.describe();
    const grids = await abierto.read(areasDeEntrada(estructura));
    const t1 = performance.now();
    const leido = leeLibro(estructura, grids, { hoy: '2030-06-01' });
    const tablas = [...leido.tablas.values()];
    const debajo = areasDebajo(estructura, tablas);
    const hojas = [...new Set(tablas.map(({ hoja }) => hoja))];
    const { grids: abajo, facts: hechos } = await abierto.inspect(debajo, hojas);
    const t2 = performance.now();
    const evaluacion = evaluar(leido.politica!);
    const t3 = performance.now();
    const lista = [
      ...auditar(leido.politica!, evaluacion),
      ...revisarDisposicion({
        estructura,
        tablas,
        hechos: new Map(hechos.map((hecho) => [hecho.sheet, hecho])),
        debajo: new Map(debajo.map(({ tabla }, i) => [tabla, abajo[i]!])),
      }),
    ];
    const t4 = performance.now();
    hallazgos = lista.length;
    if (vez === 0) continue;
    tiempos.leer.push(t1 - t0);
    tiempos.evaluar.push(t3 - t2);
    tiempos.auditar.push(t4 - t3);
  }
  const [leer, evalua, audita] = [tiempos.leer, tiempos.evaluar, tiempos.auditar].map(mediana);
  console.log(
    `${INDICADORES} indicators × ${ANIOS.length} years, ${(bytes.length / 2 ** 20).toFixed(1)} MB, ${hallazgos} findings; median of ${VECES}`,
  );
  console.log(`open and read the cells  ${leer!.toFixed(0)} ms`);
  console.log(`evaluate                 ${evalua!.toFixed(0)} ms`);
  console.log(
    `audit, layout included   ${audita!.toFixed(0)} ms (${(audita! / leer!).toFixed(2)} of reading)`,
  );
}

void main();
