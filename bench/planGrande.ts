/** A plan as large as one asks for, nine years long and mostly in order. */
import { contenidoVacio, type ContenidoLibro } from '../src/libro/crear';

export const ANIOS = Array.from({ length: 9 }, (_, i) => 2022 + i);
const base = (i: number): number => 20 + (i % 17);
const logro = (i: number, j: number): number => base(i) + 5 + 4 * j;
const valor = (i: number, j: number): number =>
  Number((base(i) + 4 + 4.1 * j + (i % 13) / 10).toFixed(2));

/** AT1 of 2028 as a report would print it; one in a hundred is wrong. */
const declarado = (i: number): string =>
  ((valor(i, 6) / logro(i, 6)) * 100 + (i % 100 === 0 ? 30 : 0)).toFixed(1);

/** A plan that is mostly in order: one indicator in fifty has something to find. */
export function contenido(indicadores: number): ContenidoLibro {
  const servicios = Math.ceil(indicadores / 5);
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
      tblIndicadores: Array.from({ length: indicadores }, (_, i) => {
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
      tblReportes: Array.from({ length: indicadores }, (_, i) => ({
        Tipo: 'Servicio',
        Código: `${Math.floor(i / 5) + 1}.${(i % 5) + 1}`,
        Año: 2028,
        Periodo: 'Semestre I',
        Valor: 20,
        Sustento: 'Acta',
        'Estado de revisión': 'Conforme',
      })),
      tblDeclarado: Array.from({ length: indicadores }, (_, i) => ({
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
