/**
 * The PNFTP 2023 as plain data straight from the report's tables, without the workbook between:
 * what the method gives here does not depend on how it is read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AjusteFicha, Dato, Declarado, Politica } from '../../src/ceplan';
import { ficha, politica, reporte } from './construir';

const CARPETA = join(__dirname, '../../assets/muestra/pnftp-2023');

export function tabla(nombre: string): Record<string, string>[] {
  const [cabecera, ...lineas] = readFileSync(join(CARPETA, `${nombre}.tsv`), 'utf8')
    .split('\n')
    .filter((linea) => linea !== '')
    .map((linea) => linea.split('\t'));
  return lineas.map((celdas) => Object.fromEntries(cabecera!.map((t, i) => [t, celdas[i] ?? ''])));
}

const BASES = new Map<string, number>([
  ['1.1', 7.2],
  ['2.1', 99.2],
  ['2.2', 1054],
  ['2.3', 24],
  ['3.2', 10],
]);
const PROPUESTOS = new Set(['OP 2.2', 'Servicio 1', 'Servicio 8', 'Servicio 27']);

const dato = (texto: string | undefined): Dato => (texto ? Number(texto) : null);

/** `ajustes: false` leaves Ajuste de ficha blank everywhere. */
export function pnftp({ ajustes = true } = {}): Politica {
  const indicadores = tabla('indicadores');
  const servicios = new Map<string, Record<string, string>>();
  for (const fila of indicadores) {
    if (fila.tipo !== 'OP') servicios.set(fila.codigo!.split('.')[0]!, fila);
  }
  return politica(
    {
      nombre: 'PNFTP',
      anios: [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030],
      fechaReferencia: '2024-06-30',
      objetivos: tabla('objetivos').map((o, fila) => ({
        fila,
        codigo: o.codigo!,
        denominacion: o.denominacion!,
        logroEsperado: '',
      })),
      servicios: [...servicios].map(([codigo, s], fila) => ({
        fila,
        codigo,
        lineamiento: s.lineamiento!,
        denominacion: s.servicio!,
        clase: '',
        receptores: '',
      })),
      fichas: indicadores.map((f, fila) => {
        const tipo = f.tipo === 'OP' ? 'OP' : 'Servicio';
        const clave = `${tipo} ${f.codigo}`;
        const ajuste: AjusteFicha = PROPUESTOS.has(clave) ? 'Propuesto' : 'Ninguno';
        return ficha({
          fila,
          tipo,
          codigo: f.codigo!,
          objetivo: f.objetivo!,
          servicio: tipo === 'OP' ? '' : f.codigo!.split('.')[0]!,
          indicador: f.indicador!,
          responsable: f.entidad!,
          unidadOrganizacion: f.unidad_organica!,
          unidadMedida: f.unidad_medida!,
          ajuste: ajustes ? ajuste : null,
          lineaBase: tipo === 'OP' ? (BASES.get(f.codigo!) ?? null) : null,
          logros: Object.fromEntries(
            [2022, 2023, 2024, 2025].map((a) => [a, dato(f[`logro_${a}`])]),
          ),
          valores: { 2022: dato(f.valor_2022), 2023: dato(f.valor_2023) },
        });
      }),
      reportes: [
        reporte({ tipo: 'OP', codigo: '1.1', coordinaciones: 'Se ha coordinado con la SUNAFIL.' }),
      ],
      declarados: declarados(),
    },
    { nivelCriterio3: 'avanzado' },
  );
}

const declarados = (): Declarado[] =>
  tabla('niveles')
    .filter((n) => n.alcance === 'indicadores servicios')
    .flatMap((n) =>
      ['bajo', 'intermedio', 'alto'].map((nivel, fila) => ({
        fila,
        alcance: 'Indicadores de servicios',
        tipo: '',
        codigo: '',
        anio: 2023,
        medida: `Conteo ${nivel}`,
        valor: Number(n[nivel]),
        texto: n[nivel]!,
        donde: n.donde!,
      })),
    );
