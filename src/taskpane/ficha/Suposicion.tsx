/** What would be if a value were another: said to be supposed, and taken back at a touch. */
import { useState, type ReactNode } from 'react';
import { Button, Field, Input, Link } from '@fluentui/react-components';
import { claveTexto } from '../../ceplan/clave';
import type { Supuestos } from '../../ceplan/ficha';
import type { Clave } from '../../ceplan/tipos';
import { FICHA } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import { useEstilosDeFicha } from './estilos';
import { nombreDe } from './ficha';
import { numeroEscrito, type EfectoVisto } from './supuesto';

interface Props {
  readonly idioma: Idioma;
  readonly supuestos: Supuestos;
  readonly alSuponer: (supuestos: Supuestos) => void;
}

/** The field of an indicator; empty it is back at what was read. */
export function Suposicion({
  clave,
  anio,
  leido,
  idioma,
  supuestos,
  alSuponer,
}: Props & { readonly clave: Clave; readonly anio: number; readonly leido: string }) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[idioma].supuesto;
  const puesto = supuestos.get(claveTexto(clave));
  const [texto, escribir] = useState(puesto === undefined ? '' : String(puesto));
  // What was typed is gone once it is supposed no more.
  const visto = puesto === undefined && numeroEscrito(texto) !== null ? '' : texto;
  const malo = visto.trim() !== '' && numeroEscrito(visto) === null;
  const poner = (nuevo: string) => {
    escribir(nuevo);
    const numero = numeroEscrito(nuevo);
    if (numero !== null) alSuponer(new Map([...supuestos, [claveTexto(clave), numero]]));
    else if (nuevo.trim() === '') alSuponer(sin(supuestos, clave));
  };
  return (
    <section className={estilos.caja} aria-label={t.titulo}>
      <h3 className={estilos.titulo}>{t.titulo}</h3>
      <p className={estilos.nota}>{t.que(anio)}</p>
      <Field
        label={t.campo(anio)}
        {...(malo && { validationState: 'error', validationMessage: t.noEsNumero })}
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          value={visto}
          placeholder={leido}
          onChange={(_evento, { value }) => poner(value)}
        />
      </Field>
      <p className={estilos.nota}>{t.noSeEscribe}</p>
    </section>
  );
}

const sin = (supuestos: Supuestos, clave: Clave): Supuestos =>
  new Map([...supuestos].filter(([otra]) => otra !== claveTexto(clave)));

/** What all that is supposed would change, and the way back. */
export function Efecto({
  efecto,
  idioma,
  supuestos,
  alSuponer,
}: Props & { readonly efecto: EfectoVisto }): ReactNode {
  const estilos = useEstilosDeFicha();
  const t = FICHA[idioma].supuesto;
  return (
    <section className={estilos.caja} aria-label={t.supuestos} id="supuestos">
      <div className={estilos.fila}>
        <h2 className={estilos.titulo}>{t.noSeEscribe}</h2>
        <Button size="small" onClick={() => alSuponer(new Map())}>
          {t.reiniciar}
        </Button>
      </div>
      <ul className={estilos.lista} aria-label={t.supuestos}>
        {efecto.supuestos.map(({ clave, dicho }) => (
          <li key={claveTexto(clave)} className={estilos.fila}>
            <span>{dicho}</span>
            {efecto.supuestos.length > 1 && (
              <Link as="button" onClick={() => alSuponer(sin(supuestos, clave))}>
                {t.quitar(nombreDe(clave))}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className={estilos.grupo}>
        {efecto.cambios.map(({ que, dicho, cambia }) => (
          <p key={que} className={estilos.linea}>
            {que}: {cambia ? <strong>{dicho}</strong> : dicho}
          </p>
        ))}
        {efecto.matriz.map((linea) => (
          <p key={linea} className={estilos.linea}>
            {linea}
          </p>
        ))}
      </div>
    </section>
  );
}
