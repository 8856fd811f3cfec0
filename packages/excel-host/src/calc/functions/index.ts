/** The native functions, declared by their modules. */
import './logic';
import './math';
import './statistics';
import './conditional';
import './text';
import './dates';
import './lookup';
import './information';
import './dynamic';

export { natives, paramAt, type NativeFunction } from './define';
