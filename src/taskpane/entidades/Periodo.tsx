import { Field, Select } from '@fluentui/react-components';
import { ENTIDADES } from '../../textos/entidades';
import type { Idioma } from '../../textos/idioma';
import { useEstilos } from '../comun/estilosDeTarea';
import type { Estado } from '../estado';

const PARTES = ['I', 'II', 'anual'] as const;

/** Which period; blank is the one that is open. */
export function Periodo({
  idioma,
  inicio,
  valor,
  alElegir,
}: {
  readonly idioma: Idioma;
  readonly inicio: Estado['inicio'];
  readonly valor: string;
  readonly alElegir: (periodo: string) => void;
}) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  return (
    <Field label={t.periodo} className={estilos.campo}>
      <Select
        className={estilos.eleccion}
        value={valor}
        onChange={(_evento, { value }) => alElegir(value)}
      >
        <option value="">{t.elAbierto}</option>
        {(inicio?.anios ?? []).flatMap(({ anio }) =>
          PARTES.map((parte) => (
            <option key={`${anio}-${parte}`} value={`${anio}-${parte}`}>
              {t.enPeriodo(anio, parte)}
            </option>
          )),
        )}
      </Select>
    </Field>
  );
}
