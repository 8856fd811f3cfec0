/** Preparar copia: for whom, which sheets, and what came out. */
import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { DESTINOS, type DestinoDeCopia } from '../../libro/copia/destinos';
import { HOJAS_FIRMADAS } from '../../libro/estadoDeFirma';
import { HOJAS_GENERADAS } from '../../libro/hojasGeneradas';
import { ENTREGAR } from '../../textos/entregar';
import { useEstilos } from '../comun/estilosDeTarea';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Publicacion } from './Publicacion';
import type { RecuerdoDeEntregas } from './recuerdo';

export default function Copia({
  controlador,
  idioma,
  estado,
  recuerdo: { pedido, publicaciones },
  recordar,
}: PropsDeTarea<RecuerdoDeEntregas>) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const ocupado = estado.enCurso !== null;
  const { copia: hecha } = publicaciones;
  // What was prepared for another wish is none any more.
  const pedir = (cambio: Partial<typeof pedido>) =>
    recordar({
      pedido: { ...pedido, ...cambio },
      publicaciones: { ...publicaciones, copia: undefined },
    });
  const preparar = async () => {
    const vista = await controlador.conEntregas('copia', (e, marcha) => e.copia(pedido, marcha));
    if (vista) recordar({ publicaciones: { ...publicaciones, copia: { vista, mirados: [] } } });
  };
  return (
    <>
      <p className={estilos.que}>{t.copiaQue}</p>
      <Field label={t.para} className={estilos.campo}>
        <RadioGroup
          value={pedido.para}
          onChange={(_evento, { value }) => pedir({ para: value as DestinoDeCopia })}
        >
          {DESTINOS.map((destino) => (
            <Radio
              key={destino}
              value={destino}
              disabled={ocupado}
              label={
                <>
                  {t.destinos[destino][0]}
                  <span className={estilos.que}> · {t.destinos[destino][1]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div role="group" aria-label={t.hojas} className={estilos.cabeza}>
        {HOJAS_FIRMADAS.map((hoja) => (
          <Checkbox
            key={hoja}
            label={HOJAS_GENERADAS[hoja].titulo}
            disabled={ocupado}
            checked={pedido.hojas.includes(hoja)}
            onChange={(_evento, { checked }) =>
              pedir({
                hojas: HOJAS_FIRMADAS.filter((una) =>
                  una === hoja ? checked === true : pedido.hojas.includes(una),
                ),
              })
            }
          />
        ))}
      </div>
      <EnMarcha {...{ estado, idioma, controlador }} de={['copia']} />
      {hecha ? (
        <Publicacion
          {...hecha}
          idioma={idioma}
          orden={t.ordenes.copia(hecha.vista.archivo.nombre, pedido.para, pedido.hojas)}
          alMirar={(mirados) =>
            recordar({ publicaciones: { ...publicaciones, copia: { ...hecha, mirados } } })
          }
        />
      ) : (
        <Button
          appearance="primary"
          className={estilos.izquierda}
          disabledFocusable={ocupado || pedido.hojas.length === 0}
          onClick={() => void preparar()}
        >
          {t.prepararCopia}
        </Button>
      )}
    </>
  );
}
