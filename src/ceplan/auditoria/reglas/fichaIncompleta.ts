/** A ficha without who answers for it or in what unit it is measured. */
import { enFicha } from '../auditado';
import type { Ficha } from '../../tipos';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const CAMPOS = { responsable: 'Responsable', unidadMedida: 'Unidad de medida' } as const;

export const fichaIncompleta = regla({
  id: 'fichaIncompleta',
  familia: 'completitud',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap(({ versiones }) =>
      versiones.flatMap((ficha: Ficha): Hallado[] => {
        const vacios = (Object.keys(CAMPOS) as (keyof typeof CAMPOS)[]).filter(
          (campo) => ficha[campo].trim() === '',
        );
        if (vacios.length === 0) return [];
        return [
          {
            lugar: enFicha(ficha, vacios[0]!),
            clave: { tipo: ficha.tipo, codigo: ficha.codigo },
            marca: String(ficha.vigenteDesde ?? ''),
            encontrado: '',
            esperado: vacios.map((campo) => CAMPOS[campo]).join(', '),
          },
        ];
      }),
    ),
});
