/** Reports that do not count beside another one of their period, and which one counts instead. */
import { ESTADO_EN_BLANCO } from '../../estadosDelDato';
import type { Reporte } from '../../tipos';
import { traeCifra, valorDeReporte } from '../../valorAnual';
import { cifra, escrito, esNumero } from '../cifras';
import { enReporte } from '../auditado';
import { regla } from '../regla';

const figura = (reporte: Reporte): string => {
  const valor = valorDeReporte(reporte);
  if (esNumero(valor)) return cifra(valor);
  return traeCifra(reporte) ? escrito(reporte.valor) : '';
};

const estado = ({ estadoDato }: Reporte): string => estadoDato || ESTADO_EN_BLANCO;

export const reporteAnterior = regla({
  id: 'reporteAnterior',
  familia: 'versiones',
  severidad: 'aviso',
  parametros: {},
  revisar: ({ otrosReportes }) =>
    otrosReportes.map(({ reporte, cuenta, motivo }) => ({
      lugar: enReporte(reporte, motivo === 'sinConformidad' ? 'estadoRevision' : 'valor'),
      clave: { tipo: reporte.tipo, codigo: reporte.codigo },
      anio: reporte.anio,
      marca: `${reporte.periodo} ${estado(reporte)}`,
      ...(motivo === 'anterior' ? {} : { severidad: 'advertencia' as const }),
      encontrado: figura(reporte),
      esperado: figura(cuenta),
      datos: {
        caso: motivo,
        periodo: reporte.periodo,
        estado: estado(reporte),
        otro: estado(cuenta),
      },
    })),
});
