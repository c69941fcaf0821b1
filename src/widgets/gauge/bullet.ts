export { bulletScene } from './bullet.scene.js';
export { renderBullet } from './bullet.templates.js';
