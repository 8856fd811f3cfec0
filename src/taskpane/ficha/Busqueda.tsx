/** An indicator looked for by code, name or entity. */
import { useState } from 'react';
import { Field, Link, SearchBox } from '@fluentui/react-components';
import type { Clave } from '../../ceplan/tipos';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import { FICHA } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import { useEstilosDeFicha } from './estilos';
import { buscados, type Opcion } from './ficha';

export function Busqueda({
  evaluacion,
  idioma,
  alElegir,
}: {
  readonly evaluacion: Evaluacion;
  readonly idioma: Idioma;
  readonly alElegir: (clave: Clave) => void;
}) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[idioma];
  const [texto, escribir] = useState('');
  const buscando = texto.trim() !== '';
  const { hallados, mas } = buscando ? buscados(evaluacion, texto) : { hallados: [], mas: 0 };
  return (
    <div className={estilos.grupo} role="search">
      <Field label={t.buscar}>
        <SearchBox
          value={texto}
          placeholder={t.buscarQue}
          onChange={(_evento, { value }) => escribir(value)}
        />
      </Field>
      <Opciones
        opciones={hallados}
        alElegir={(clave) => {
          escribir('');
          alElegir(clave);
        }}
      />
      <p className={estilos.nota} role="status">
        {!buscando ? '' : hallados.length === 0 ? t.ninguno : mas > 0 ? t.mas(mas) : ''}
      </p>
    </div>
  );
}

export function Opciones({
  opciones,
  alElegir,
}: {
  readonly opciones: readonly Opcion[];
  readonly alElegir: (clave: Clave) => void;
}) {
  const estilos = useEstilosDeFicha();
  if (opciones.length === 0) return null;
  return (
    <ul className={estilos.lista}>
      {opciones.map(({ clave, titulo, nombre }) => (
        <li key={titulo}>
          <Link as="button" className={estilos.enlace} onClick={() => alElegir(clave)}>
            <strong>{titulo}</strong> {nombre}
          </Link>
        </li>
      ))}
    </ul>
  );
}
