/** Behind Oficios: letters made of the open workbook, and their files. */
import { archivoDeOficio, oficios } from '../../acciones';
import { escribePeriodo } from '../../entidades/periodo';
import { planOficio, type ParaOficio } from '../../informe/oficio';
import { documentoWord } from '../../informe/word/documento';
import { ENTIDADES } from '../../textos/entidades';
import type { Detras } from './operaciones';
import type { Entidades } from './tipos';
import { enZip } from './zip';

export function oficiosDe({
  libro,
  idioma,
  contexto,
}: Omit<Detras, 'hecho'>): Pick<Entidades, 'oficios' | 'archivoDeOficios'> {
  const t = ENTIDADES[idioma];
  let hechos: readonly ParaOficio[] = [];
  return {
    oficios: async (pedido, marcha) => {
      const resultado = await oficios(libro, contexto(marcha), pedido || undefined);
      hechos = resultado.oficios;
      const periodo = escribePeriodo(resultado.periodo);
      return {
        periodo,
        titulo: hechos.length > 0 ? t.oficios(hechos.length, periodo) : t.sinOficios(periodo),
        oficios: hechos.map((uno) => ({
          archivo: archivoDeOficio(uno),
          entidad: uno.entidad,
          que: t.clases[uno.clase](uno.filas.length),
        })),
      };
    },
    archivoDeOficios: (nombres) => {
      const suyos = hechos.filter((uno) => nombres.includes(archivoDeOficio(uno)));
      const archivos = Object.fromEntries(
        suyos.map((uno) => [
          archivoDeOficio(uno),
          documentoWord(planOficio(uno)) as Uint8Array<ArrayBuffer>,
        ]),
      );
      const [unico, otro] = Object.entries(archivos);
      if (unico && !otro) return { nombre: unico[0], bytes: unico[1] };
      return { nombre: t.zipDeOficios(escribePeriodo(suyos[0]!)), bytes: enZip(archivos) };
    },
  };
}
