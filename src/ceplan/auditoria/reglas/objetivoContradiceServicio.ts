/** An indicator of service in another OP than its service's lineamiento. */
import { enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const objetivoContradiceServicio = regla({
  id: 'objetivoContradiceServicio',
  familia: 'consistencia',
  severidad: 'error',
  parametros: {},
  revisar({ indicadores, politica }) {
    const { nombres } = politica.parametros;
    const objetivoDe = new Map(politica.lineamientos.map((l) => [l.codigo, l.objetivo]));
    const lineamientoDe = new Map(politica.servicios.map((s) => [s.codigo, s.lineamiento]));
    return indicadores.flatMap(({ versiones }) =>
      versiones.flatMap((ficha): Hallado[] => {
        const lineamiento = lineamientoDe.get(ficha.servicio);
        const objetivo = lineamiento === undefined ? undefined : objetivoDe.get(lineamiento);
        if (objetivo === undefined || objetivo === ficha.objetivo) return [];
        return [
          {
            lugar: enFicha(ficha, 'objetivo'),
            clave: { tipo: ficha.tipo, codigo: ficha.codigo },
            marca: String(ficha.vigenteDesde ?? ''),
            encontrado: ficha.objetivo,
            esperado: objetivo,
            datos: {
              servicio: ficha.servicio,
              lineamiento: lineamiento!,
              nombreServicio: nombres.servicio.uno.toLowerCase(),
              nombreLineamiento: nombres.lineamiento.uno.toLowerCase(),
            },
          },
        ];
      }),
    );
  },
});
