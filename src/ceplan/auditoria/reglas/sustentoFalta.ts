/** Reported figures without evidence, and rows without a figure that do not say why. */
import { traeCifra } from '../../valorAnual';
import { enumerar } from '../cifras';
import { clave, enReporte } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import type { Reporte } from '../../tipos';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const sustentoFalta = regla({
  id: 'sustentoFalta',
  familia: 'completitud',
  severidad: 'aviso',
  parametros: {
    sueltos: {
      defecto: 5,
      rango: [0, 1000],
      unidad: 'reportes',
      que: 'sin sustento de un mismo año; si son más, se dicen en un solo hallazgo',
    },
  },
  revisar({ indicadores }, { sueltos }) {
    const porAnio = new Map<number, { indicador: IndicadorAuditado; reporte: Reporte }[]>();
    const motivos: Hallado[] = [];
    for (const indicador of indicadores) {
      for (const reporte of indicador.reportes) {
        const { anio, sustento, enlace, documento, motivo, periodo } = reporte;
        if (!traeCifra(reporte)) {
          if (motivo === '' && sustento === '') {
            motivos.push({
              lugar: enReporte(reporte, 'motivo'),
              clave: clave(indicador),
              anio,
              marca: periodo,
              encontrado: '',
              esperado: '',
              datos: { caso: 'motivo', periodo },
            });
          }
        } else if (sustento === '' && enlace === '' && documento === '') {
          const filas = porAnio.get(anio);
          if (filas) filas.push({ indicador, reporte });
          else porAnio.set(anio, [{ indicador, reporte }]);
        }
      }
    }
    const faltas = [...porAnio].flatMap(([anio, filas]): Hallado[] => {
      if (filas.length > sueltos) {
        return [
          {
            lugar: enReporte(filas[0]!.reporte, 'sustento'),
            anio,
            marca: 'varios',
            encontrado: enumerar(filas.map(({ indicador: i }) => `${i.tipo} ${i.codigo}`)),
            esperado: '',
            datos: { caso: 'varios', cuantos: filas.length },
          },
        ];
      }
      return filas.map(({ indicador, reporte }) => ({
        lugar: enReporte(reporte, 'sustento'),
        clave: clave(indicador),
        anio,
        marca: reporte.periodo,
        encontrado: '',
        esperado: '',
        datos: { caso: 'sustento', periodo: reporte.periodo },
      }));
    });
    return [...faltas, ...motivos];
  },
});
