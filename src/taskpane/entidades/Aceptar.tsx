/** What a person accepts of a review: what fills blanks, some entities, or all. */
import { useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  FieldContextProvider,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import type { Aceptacion } from '../../entidades/recibir/revisar';
import { ENTIDADES } from '../../textos/entidades';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { useEstilos } from '../comun/estilosDeTarea';
import type { RecepcionVista } from './tipos';

type Modo = Exclude<Aceptacion['que'], 'nada'>;

export function Aceptar({
  recepcion,
  idioma,
  ocupado,
  alAceptar,
}: {
  readonly recepcion: RecepcionVista;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alAceptar: (que: Aceptacion | 'deshacer') => void;
}) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const { blancos, todo, entidades, deshacer } = recepcion;
  const [pedido, pedir] = useState<Modo>('blancos');
  const [elegidas, elegir] = useState<ReadonlySet<string>>(new Set());
  const modo = pedido === 'blancos' && blancos === 0 ? 'todo' : pedido;
  const suyas = entidades.filter(({ entidad }) => elegidas.has(entidad));
  const cuantos =
    modo === 'blancos'
      ? blancos
      : modo === 'todo'
        ? todo
        : suyas.reduce((suma, { cuantos: n }) => suma + n, 0);
  const aceptar = () =>
    alAceptar(
      modo === 'entidades'
        ? { que: modo, entidades: suyas.map(({ entidad }) => entidad) }
        : { que: modo },
    );
  return (
    <>
      {todo === 0 ? (
        <p className={estilos.que}>{t.nadaQueda}</p>
      ) : (
        <Field label={t.aceptar} className={estilos.campo}>
          <RadioGroup value={modo} onChange={(_evento, { value }) => pedir(value as Modo)}>
            <Radio
              value="blancos"
              disabled={blancos === 0}
              label={<Opcion titulo={t.blancos(blancos)} que={t.blancosQue} />}
            />
            <Radio value="entidades" label={t.porEntidad} />
            {modo === 'entidades' && (
              // Each has a name of its own, not that of the field around it.
              <FieldContextProvider value={undefined}>
                <div className={estilos.dentro}>
                  {entidades.map(({ entidad, cuantos: n }) => (
                    <Checkbox
                      key={entidad}
                      label={`${entidad} (${n})`}
                      checked={elegidas.has(entidad)}
                      onChange={(_evento, { checked }) => {
                        const otras = new Set(elegidas);
                        if (checked) otras.add(entidad);
                        else otras.delete(entidad);
                        elegir(otras);
                      }}
                    />
                  ))}
                </div>
              </FieldContextProvider>
            )}
            <Radio value="todo" label={<Opcion titulo={t.todo(todo)} que={t.todoQue} />} />
          </RadioGroup>
        </Field>
      )}
      {todo > 0 && <p className={estilos.que}>{t.entran}</p>}
      <div className={estilos.fila}>
        {todo > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={ocupado || cuantos === 0}
            onClick={aceptar}
          >
            {t.aceptarN(cuantos)}
          </Button>
        )}
        {deshacer && (
          <Button disabledFocusable={ocupado} onClick={() => alAceptar('deshacer')}>
            {PANEL[idioma].acciones.deshacerConsolidar.titulo}
          </Button>
        )}
      </div>
    </>
  );
}

function Opcion({ titulo, que }: { readonly titulo: string; readonly que: string }) {
  const estilos = useEstilos();
  return (
    <>
      {titulo}
      <br />
      <span className={estilos.que}>{que}</span>
    </>
  );
}
