/** Targets of 0 between other targets: years that are not measured, more likely than targets. */
import { cerosEntreMetas } from '../../ceroEntreMetas';
import { deSustancia } from '../../reparacion';
import { cifra, enumerar, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

export const ceroEntreMetas = regla({
  id: 'ceroEntreMetas',
  familia: 'metodo',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.versiones.flatMap((ficha): Hallado[] => {
        const anios = cerosEntreMetas(ficha);
        if (anios.length === 0) return [];
        const metas = Object.entries(ficha.logros).flatMap(([anio, logro]) =>
          typeof logro === 'number' ? [`${cifra(logro)} (${anio})`] : [],
        );
        return [
          {
            lugar: enFicha(ficha, 'logros', anios[0]),
            clave: clave(indicador),
            anios,
            marca: String(ficha.vigenteDesde ?? ''),
            encontrado: enumerar(metas),
            esperado: '',
            datos: { anios: listaAnios(anios) },
            reparacion: deSustancia(null, ...anios.map((anio) => enFicha(ficha, 'logros', anio))),
          },
        ];
      }),
    ),
});
